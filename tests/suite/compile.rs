//! What must not compile: a renderer that reads a count before it is released.
//!
//! The program's sources are copied below `target/compile` and checked there by `cargo check`. The copy and its target
//! folder stay between runs, so that the dependencies are checked once and the program only where it changed.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

/// What the program is built from.
const COPIED: &[&str] = &["Cargo.toml", "Cargo.lock", "src", "themes", "starter", "benches"];

/// The renderer that gets the offending functions.
const RENDERER: &str = "src/render/data/mod.rs";

/// Functions that a renderer might have, and the error that stops each. All are met in one run of the compiler.
const OFFENDING: &[(&str, &str)] = &[
    ("E0624", "pub fn gets(count: Count) -> u64 { count.get() }"),
    ("E0616", "pub fn takes(count: Count) -> u64 { count.0 }"),
    ("E0532", "pub fn unpacks(count: Count) -> u64 { let Count(number) = count; number }"),
    ("E0277", "pub fn prints(count: Count) -> String { format!(\"{count}\") }"),
    ("E0277", "pub fn serialises(count: Count) -> Option<String> { serde_json::to_string(&count).ok() }"),
    ("E0277", "pub fn converts(count: Count) -> u64 { count.into() }"),
    ("E0605", "pub fn casts(count: Count) -> u64 { count as u64 }"),
    ("E0616", "pub fn asks_why(site: crate::model::ReleasedSite<'_>) -> usize { site.figures.decided.len() }"),
    ("E0369", "pub fn guesses(count: Count) -> bool { count == Count::new(1) }"),
    ("E0369", "pub fn halves(count: Count) -> bool { count < Count::new(5) }"),
    (
        "E0277",
        "pub fn hashes(count: Count, mut to: std::hash::DefaultHasher) { std::hash::Hash::hash(&count, &mut to) }",
    ),
];

/// Functions that are no offence: the others are refused for what they read, not for naming a count.
const HARMLESS: &[&str] = &[
    "pub fn passes_on(count: Count) -> Count { count }",
    "pub fn tells_nothing(count: Count) -> String { format!(\"{count:?}\") }",
];

/// A copy of the sources, for one test alone.
struct Copy {
    folder: PathBuf,
}

impl Copy {
    /// The copy as the sources are now. A file that is the same keeps its time, so that cargo knows it.
    fn new() -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let folder = root.join("target/compile/crate");
        let mut wanted = BTreeSet::new();
        for name in COPIED {
            // packages of npm, where the bench of search was run
            let own = |entry: &walkdir::DirEntry| entry.file_name() != "node_modules";
            for entry in walkdir::WalkDir::new(root.join(name)).into_iter().filter_entry(own) {
                let entry = entry.unwrap();
                if entry.file_type().is_file() {
                    wanted.insert(entry.path().strip_prefix(root).unwrap().to_owned());
                }
            }
        }
        for entry in walkdir::WalkDir::new(&folder).into_iter().filter_map(Result::ok) {
            let path = entry.path().strip_prefix(&folder).unwrap();
            if entry.file_type().is_file() && !wanted.contains(path) {
                fs::remove_file(entry.path()).unwrap();
            }
        }
        let copy = Self { folder };
        for path in &wanted {
            copy.write(path, &fs::read(root.join(path)).unwrap());
        }
        copy
    }

    fn write(&self, path: &Path, body: &[u8]) {
        let path = self.folder.join(path);
        if fs::read(&path).ok().as_deref() != Some(body) {
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, body).unwrap();
        }
    }

    /// Runs `cargo check` on the program's library; gives the code and the line in the renderer of each error.
    fn errors(&self) -> BTreeSet<(usize, String)> {
        let mut command = Command::new(env!("CARGO"));
        command.args(["check", "--lib", "--offline", "--locked", "--message-format", "json", "--target-dir"]);
        let ran = command.arg(self.folder.with_file_name("target")).current_dir(&self.folder).output().unwrap();
        let stdout = String::from_utf8(ran.stdout).unwrap();
        let errors: BTreeSet<_> =
            stdout.lines().filter_map(|line| error(&serde_json::from_str(line).unwrap())).collect();
        let stderr = String::from_utf8_lossy(&ran.stderr);
        assert_eq!(ran.status.success(), errors.is_empty(), "cargo could not check the copy:\n{stderr}");
        errors
    }
}

/// The line and the code of an error that the compiler reports in the renderer. One elsewhere has line 0.
fn error(message: &Value) -> Option<(usize, String)> {
    let message = message.get("message").filter(|message| message["level"] == "error")?;
    let text = message["code"]["code"].as_str().map_or_else(|| message["message"].to_string(), str::to_owned);
    let spans = message["spans"].as_array()?;
    if spans.is_empty() {
        // "aborting due to …", after the errors themselves
        return None;
    }
    let primary = spans.iter().find(|span| span["is_primary"] == true && span["file_name"] == RENDERER);
    let line = primary.and_then(|span| span["line_start"].as_u64()).unwrap_or_default();
    Some((usize::try_from(line).unwrap(), text))
}

#[test]
fn a_renderer_that_reads_a_count_does_not_compile() {
    let copy = Copy::new();
    assert_eq!(copy.errors(), BTreeSet::new(), "the untouched copy compiles");

    let mut renderer = String::from_utf8(fs::read(copy.folder.join(RENDERER)).unwrap()).unwrap();
    renderer.push_str("use crate::disclosure::Count;\n");
    for function in HARMLESS {
        renderer.push_str(function);
        renderer.push('\n');
    }
    let mut expected = BTreeSet::new();
    for (code, function) in OFFENDING {
        renderer.push_str(function);
        renderer.push('\n');
        expected.insert((renderer.lines().count(), (*code).to_owned()));
    }
    copy.write(Path::new(RENDERER), renderer.as_bytes());
    assert_eq!(copy.errors(), expected, "line in the renderer and code of each error");
}
