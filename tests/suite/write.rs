//! The one writer of the output folder.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod output;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use polku::output::{Output, OutputPath};
use polku::write::{Action, EarlierRun, MANIFEST_NAME, ObstacleKind, Report, Target, TargetError, WriteError, write};
use proptest::prelude::{Strategy, prop, prop_assert_eq, proptest};
use serde_json::{Value, json};
use tempfile::TempDir;

const LOCK_NAME: &str = ".polku-lock";

fn path(text: &str) -> OutputPath {
    OutputPath::parse(text).unwrap()
}

fn output<'a>(files: impl IntoIterator<Item = (&'a str, &'a str)>) -> Output {
    let mut output = Output::new();
    for (name, body) in files {
        output.insert(path(name), body).unwrap();
    }
    output
}

/// A site's folder with content, and an output folder in it that is missing.
struct Site {
    folder: TempDir,
}

impl Site {
    fn new() -> Self {
        let folder = TempDir::new().unwrap();
        fs::create_dir_all(folder.path().join("content")).unwrap();
        Self { folder }
    }

    fn at(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn accept(&self, name: &str) -> Result<Target, TargetError> {
        let inputs = [self.at("content"), self.at("themes")];
        Target::accept(&self.at(name), self.folder.path(), &inputs.each_ref().map(PathBuf::as_path))
    }

    fn build(&self, output: &Output) -> Result<Report, WriteError> {
        write(output, &self.accept("output").unwrap())
    }

    /// Puts a file into the output folder by hand.
    fn put(&self, name: &str, body: &str) {
        put(&self.at("output").join(name), body);
    }

    fn read(&self, name: &str) -> Option<String> {
        fs::read_to_string(self.at("output").join(name)).ok()
    }

    /// Marks the last run as not ended, with these files left to delete.
    fn interrupt(&self, deletions: &[&str]) {
        let mut manifest: Value = serde_json::from_str(&self.read(MANIFEST_NAME).unwrap()).unwrap();
        manifest["state"] = json!("incomplete");
        manifest["deletions"] = json!(deletions);
        self.put(MANIFEST_NAME, &manifest.to_string());
    }
}

fn put(path: &Path, body: &str) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, body).unwrap();
}

/// Every file and folder below one, folders with a closing slash and no body.
fn contents(root: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut contents = BTreeMap::new();
    for entry in walkdir::WalkDir::new(root).min_depth(1) {
        let entry = entry.unwrap();
        let name = entry.path().strip_prefix(root).unwrap().to_str().unwrap().to_owned();
        if entry.file_type().is_dir() {
            contents.insert(name + "/", Vec::new());
        } else if name != LOCK_NAME {
            contents.insert(name, fs::read(entry.path()).unwrap());
        }
    }
    contents
}

// Target

#[test]
fn empty_dotted_and_own_folders_are_accepted() {
    let site = Site::new();
    assert!(site.accept("output").is_ok(), "missing");
    assert!(site.accept("deep/er/output").is_ok(), "missing with its parents");
    fs::create_dir(site.at("output")).unwrap();
    assert!(site.accept("output").is_ok(), "empty");
    site.put(".gitignore", "*");
    fs::create_dir(site.at("output/.git")).unwrap();
    assert!(site.accept("output").is_ok(), "dotfiles alone");
    site.put("letter.txt", "");
    site.put("b.txt", "");
    assert!(matches!(site.accept("output"), Err(TargetError::NotEmpty { found, .. }) if found == Path::new("b.txt")));
    site.put(MANIFEST_NAME, "{}");
    assert!(site.accept("output").is_ok(), "a manifest");
    assert!(!site.at("deep").exists(), "accepting writes nothing");
}

#[test]
fn folders_of_the_site_itself_are_refused() {
    let site = Site::new();
    put(&site.at("file"), "");
    assert!(matches!(site.accept("."), Err(TargetError::Root { .. })));
    assert!(matches!(site.accept("content/.."), Err(TargetError::Root { .. })));
    assert!(matches!(site.accept(".."), Err(TargetError::HoldsRoot { .. })));
    assert!(matches!(site.accept("content"), Err(TargetError::HoldsInput { .. })));
    assert!(matches!(site.accept("content/new"), Err(TargetError::InInput { .. })));
    assert!(matches!(site.accept("themes/new"), Err(TargetError::InInput { .. })), "themes are missing yet");
    assert!(matches!(site.accept("file"), Err(TargetError::NotAFolder { .. })));
    assert!(matches!(site.accept("file/new"), Err(TargetError::NotAFolder { .. })));
    assert!(matches!(site.accept("missing/../content"), Err(TargetError::System { .. })));

    // Content that lies outside the site, below the folder asked for.
    let outside = TempDir::new().unwrap();
    let content = outside.path().join("deep/content");
    fs::create_dir_all(&content).unwrap();
    let refused = Target::accept(&outside.path().join("deep"), site.folder.path(), &[&content]);
    assert!(matches!(refused, Err(TargetError::HoldsInput { .. })));
}

#[cfg(unix)]
#[test]
fn links_are_resolved_before_a_folder_is_judged() {
    use std::os::unix::fs::symlink;
    let site = Site::new();
    let elsewhere = TempDir::new().unwrap();
    symlink(site.at("content"), site.at("to-content")).unwrap();
    symlink(".", site.at("to-root")).unwrap();
    symlink("nowhere", site.at("dangling")).unwrap();
    symlink("loop", site.at("loop")).unwrap();
    symlink(elsewhere.path(), site.at("to-elsewhere")).unwrap();
    assert!(matches!(site.accept("to-content"), Err(TargetError::HoldsInput { .. })));
    assert!(matches!(site.accept("to-content/new"), Err(TargetError::InInput { .. })));
    assert!(matches!(site.accept("to-root"), Err(TargetError::Root { .. })));
    assert!(matches!(site.accept("to-root/content/new"), Err(TargetError::InInput { .. })));
    assert!(matches!(site.accept("dangling"), Err(TargetError::System { .. })));
    assert!(matches!(site.accept("dangling/new"), Err(TargetError::System { .. })));
    assert!(matches!(site.accept("loop"), Err(TargetError::System { .. })));
    let accepted = site.accept("to-elsewhere").unwrap();
    assert_eq!(accepted.folder(), elsewhere.path().canonicalize().unwrap());
}

// Writing

#[test]
fn a_second_run_touches_nothing() {
    let site = Site::new();
    let files = output([("index.html", "start"), ("guide/index.html", "guide"), ("empty.txt", "")]);
    let first = site.build(&files).unwrap();
    assert_eq!((first.written, first.written_bytes, first.unchanged), (3, 10, 0));
    assert_eq!(first.earlier_run, EarlierRun::None);
    let manifest = site.read(MANIFEST_NAME).unwrap();
    assert!(manifest.contains("\"complete\"") && !manifest.contains("deletions"));

    let names = ["index.html", "guide/index.html", MANIFEST_NAME, "", "guide"];
    let past = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000_000);
    for name in names {
        fs::File::open(site.at("output").join(name)).unwrap().set_modified(past).unwrap();
    }
    let second = site.build(&files).unwrap();
    assert_eq!((second.written, second.unchanged, second.deleted), (0, 3, 0));
    assert_eq!(second.earlier_run, EarlierRun::Complete);
    for name in names {
        let modified = fs::metadata(site.at("output").join(name)).unwrap().modified().unwrap();
        assert_eq!(modified, past, "{name:?}");
    }

    // The manifest is not believed: a file of the same size is read.
    site.put("index.html", "STOP!");
    assert_eq!(site.build(&files).unwrap().written, 1);
    assert_eq!(site.read("index.html").unwrap(), "start");
    assert_eq!(site.read(MANIFEST_NAME).unwrap(), manifest);
}

#[test]
fn what_is_withdrawn_is_deleted_and_nothing_else() {
    let site = Site::new();
    site.build(&output([("index.html", "1"), ("old/deep/page.html", "2"), ("shared/old.html", "3")])).unwrap();
    site.put("shared/notes.txt", "mine");
    site.put("own/folder/letter.txt", "mine");
    site.put(".git/config", "mine");
    let report = site.build(&output([("index.html", "1"), ("new.html", "4")])).unwrap();
    assert_eq!((report.written, report.unchanged, report.deleted), (1, 1, 2));
    assert_eq!(report.foreign, [PathBuf::from("own"), PathBuf::from("shared/notes.txt")]);
    let left: Vec<_> = contents(&site.at("output")).into_keys().collect();
    let expected = [
        ".git/",
        ".git/config",
        MANIFEST_NAME,
        "index.html",
        "new.html",
        "own/",
        "own/folder/",
        "own/folder/letter.txt",
        "shared/",
        "shared/notes.txt",
    ];
    assert_eq!(left, expected);
}

#[test]
fn a_file_becomes_a_folder_and_back() {
    let site = Site::new();
    let (file, folder) = (output([("a", "1")]), output([("a/b/c", "2")]));
    site.build(&file).unwrap();
    site.build(&folder).unwrap();
    assert_eq!(site.read("a/b/c").unwrap(), "2");
    site.put("a/b/mine", "");
    let error = site.build(&file).unwrap_err();
    let WriteError::Obstructed { obstacles } = &error else { panic!("{error}") };
    assert_eq!((obstacles[0].found.as_str(), obstacles[0].kind), ("a/b/mine", ObstacleKind::File));
    assert_eq!(site.read("a/b/c").unwrap(), "2", "nothing was changed");
    fs::remove_file(site.at("output/a/b/mine")).unwrap();
    site.build(&file).unwrap();
    assert_eq!(site.read("a").unwrap(), "1");
}

#[test]
fn files_of_others_in_the_way_stop_the_run_before_it_begins() {
    let site = Site::new();
    site.build(&output([("index.html", "1")])).unwrap();
    site.put("robots.txt", "by hand");
    site.put("same.txt", "same");
    site.put("guide", "a file");
    fs::create_dir(site.at("output/page.html")).unwrap();
    let before = contents(&site.at("output"));
    let wanted = [("robots.txt", "new"), ("same.txt", "same"), ("guide/x.html", "x"), ("page.html", "y")];
    let error = site.build(&output(wanted)).unwrap_err();
    let WriteError::Obstructed { obstacles } = &error else { panic!("{error}") };
    let found: Vec<_> = obstacles.iter().map(|obstacle| (obstacle.found.as_str(), obstacle.kind)).collect();
    let kinds = (ObstacleKind::File, ObstacleKind::Folder);
    assert_eq!(found, [("guide", kinds.0), ("page.html", kinds.1), ("robots.txt", kinds.0)]);
    assert!(error.to_string().contains("the file `guide` (for `guide/x.html`)"), "{error}");
    assert_eq!(contents(&site.at("output")), before);
}

#[test]
fn a_run_that_was_killed_is_completed() {
    let site = Site::new();
    site.build(&output([("gone/page.html", "1"), ("stays.html", "2"), ("next/new.html", "3")])).unwrap();
    // As left by a run killed after its first deletions, in the middle of a file.
    site.interrupt(&["gone/page.html", "gone/other.html"]);
    fs::remove_file(site.at("output/gone/page.html")).unwrap();
    site.put("gone/other.html", "withdrawn");
    fs::remove_file(site.at("output/next/new.html")).unwrap();
    site.put("next/.polku-a1B2c3.tmp", "hal");
    site.put("next/mine.tmp", "mine");
    let wanted = output([("stays.html", "2"), ("next/new.html", "3")]);
    let report = site.build(&wanted).unwrap();
    assert_eq!(report.earlier_run, EarlierRun::Incomplete);
    assert_eq!((report.written, report.unchanged, report.deleted), (1, 1, 1));
    assert!(!site.at("output/gone").exists());
    assert!(!site.at("output/next/.polku-a1B2c3.tmp").exists());
    assert_eq!(report.foreign, [PathBuf::from("next/mine.tmp")]);
    let again = site.build(&wanted).unwrap();
    assert_eq!((again.written, again.earlier_run), (0, EarlierRun::Complete));
}

#[test]
fn a_damaged_manifest_owns_nothing() {
    let escaping = json!({"version": 1, "state": "complete", "files": {"../content/x.md": ""}}).to_string();
    for damaged in ["", "{", "{\"version\": 1, \"state\": \"done\", \"files\": {}}", &escaping] {
        let site = Site::new();
        put(&site.at("content/x.md"), "mine");
        site.build(&output([("index.html", "1"), ("old.html", "2")])).unwrap();
        site.put(MANIFEST_NAME, damaged);
        let report = site.build(&output([("index.html", "new")])).unwrap();
        assert_eq!((report.written, report.deleted), (1, 0));
        assert_eq!(report.earlier_run, EarlierRun::Unknown);
        assert_eq!(report.foreign, [PathBuf::from("old.html")]);
        assert!(site.at("content/x.md").exists());
        assert_eq!(site.build(&output([("index.html", "new")])).unwrap().earlier_run, EarlierRun::Complete);
    }
}

#[test]
fn a_later_manifest_is_not_overwritten() {
    let site = Site::new();
    site.put(MANIFEST_NAME, "{\"version\": 9, \"shards\": []}");
    let error = site.build(&output([("index.html", "1")])).unwrap_err();
    assert!(matches!(error, WriteError::LaterManifest { version: 9, .. }), "{error}");
    assert!(!site.at("output/index.html").exists());
}

#[test]
fn one_build_at_a_time() {
    let site = Site::new();
    let files = output([("index.html", "1")]);
    site.build(&files).unwrap();
    let other = fs::File::options().write(true).open(site.at("output").join(LOCK_NAME)).unwrap();
    other.lock().unwrap();
    assert!(matches!(site.build(&files), Err(WriteError::Busy { .. })));
    other.unlock().unwrap();
    assert!(site.build(&files).is_ok());
}

#[cfg(unix)]
#[test]
fn links_in_the_folder_lead_nowhere() {
    use std::os::unix::fs::symlink;
    let site = Site::new();
    let outside = TempDir::new().unwrap();
    put(&outside.path().join("page.html"), "outside");
    let files = output([("guide/page.html", "1"), ("index.html", "2")]);
    site.build(&files).unwrap();

    // A file that became a link is replaced, what it led to is not.
    fs::remove_file(site.at("output/index.html")).unwrap();
    symlink(outside.path().join("page.html"), site.at("output/index.html")).unwrap();
    assert_eq!(site.build(&files).unwrap().written, 1);
    assert!(fs::symlink_metadata(site.at("output/index.html")).unwrap().is_file());

    // A folder that became a link is neither written nor deleted through.
    fs::remove_dir_all(site.at("output/guide")).unwrap();
    symlink(outside.path(), site.at("output/guide")).unwrap();
    let error = site.build(&files).unwrap_err();
    let WriteError::Obstructed { obstacles } = &error else { panic!("{error}") };
    assert_eq!((obstacles[0].found.as_str(), obstacles[0].kind), ("guide", ObstacleKind::Link));
    let report = site.build(&output([("index.html", "2")])).unwrap();
    assert_eq!((report.deleted, report.foreign), (0, vec![PathBuf::from("guide")]));

    // Nor are the program's own files.
    let bait = outside.path().join("bait");
    for name in [LOCK_NAME, MANIFEST_NAME] {
        fs::remove_file(site.at("output").join(name)).unwrap();
        symlink(&bait, site.at("output").join(name)).unwrap();
    }
    let target = Target::accept(&site.at("output"), &site.at("content"), &[]);
    assert!(matches!(target, Err(TargetError::NotEmpty { .. })), "a link is no manifest");
    fs::remove_file(site.at("output/index.html")).unwrap();
    fs::remove_file(site.at("output/guide")).unwrap();
    let error = site.build(&files).unwrap_err();
    assert!(matches!(error, WriteError::System { action: Action::Lock, .. }), "{error}");
    fs::remove_file(site.at("output").join(LOCK_NAME)).unwrap();
    site.build(&files).unwrap();
    let left: Vec<_> = contents(outside.path()).into_keys().collect();
    assert_eq!(left, ["page.html"]);
    assert_eq!(fs::read_to_string(outside.path().join("page.html")).unwrap(), "outside");
}

#[cfg(unix)]
#[test]
fn files_have_the_permissions_of_any_new_file() {
    use std::os::unix::fs::PermissionsExt;
    let site = Site::new();
    site.build(&output([("index.html", "1")])).unwrap();
    put(&site.at("plain"), "");
    let mode = |path: PathBuf| fs::metadata(path).unwrap().permissions().mode();
    assert_eq!(mode(site.at("output/index.html")), mode(site.at("plain")));
}

/// A small disk in memory, taken away when dropped.
#[cfg(target_os = "linux")]
struct SmallDisk {
    folder: TempDir,
}

#[cfg(target_os = "linux")]
impl SmallDisk {
    /// Mounts 64 KiB, or says why that is not possible.
    fn mount() -> Result<Self, String> {
        let folder = TempDir::new().unwrap();
        let mount = std::process::Command::new("mount")
            .args(["-t", "tmpfs", "-o", "size=64k", "tmpfs"])
            .arg(folder.path())
            .output()
            .map_err(|error| error.to_string())?;
        if mount.status.success() {
            Ok(Self { folder })
        } else {
            Err(String::from_utf8_lossy(&mount.stderr).trim().to_owned())
        }
    }
}

#[cfg(target_os = "linux")]
impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = std::process::Command::new("umount").arg(self.folder.path()).status();
    }
}

#[cfg(target_os = "linux")]
#[test]
#[allow(clippy::print_stderr, reason = "a skipped test says why")]
fn a_full_disk_leaves_whole_files_and_is_completed_later() {
    let disk = match SmallDisk::mount() {
        Ok(disk) => disk,
        Err(reason) => return eprintln!("skipped, no small disk could be mounted: {reason}"),
    };
    let site = Site::new();
    let folder = disk.folder.path().join("site");
    let target = || Target::accept(&folder, site.folder.path(), &[&site.at("content")]).unwrap();
    let (old, new) = ("o".repeat(9_000), "n".repeat(30_000));
    let before = output([("a.html", &*old), ("b.html", &*old), ("gone.html", &*old)]);
    let after = output([("a.html", &*new), ("b.html", &*new), ("c.html", "c")]);
    write(&before, &target()).unwrap();
    let error = write(&after, &target()).unwrap_err();
    assert!(matches!(error, WriteError::DiskFull { .. }), "{error}");
    assert!(error.to_string().contains("disk is full"), "{error}");
    let left = contents(&folder);
    assert_eq!(left["a.html"], new.as_bytes());
    assert_eq!(left["b.html"], old.as_bytes());
    let names: Vec<_> = left.keys().map(String::as_str).collect();
    assert_eq!(names, [MANIFEST_NAME, "a.html", "b.html"], "no temporary file, and what was withdrawn is gone");

    let smaller = output([("a.html", "a"), ("b.html", "b")]);
    let report = write(&smaller, &target()).unwrap();
    assert_eq!(report.earlier_run, EarlierRun::Incomplete);
    assert_eq!((report.written, report.deleted), (2, 0));
}

// Properties

/// Names so few that files and folders often change places.
fn any_output() -> impl Strategy<Value = Output> {
    let name = prop::collection::vec("[abB]", 1..4).prop_map(|names| names.join("/"));
    prop::collection::vec((name, "[xy]{0,2}"), 0..8).prop_map(|files| {
        let mut output = Output::new();
        for (name, body) in files {
            // What collides is not added.
            let _ = output.insert(path(&name), body);
        }
        output
    })
}

/// What a fresh folder holds after one run.
fn fresh(output: &Output) -> BTreeMap<String, Vec<u8>> {
    let site = Site::new();
    site.build(output).unwrap();
    contents(&site.at("output"))
}

proptest! {
    #[test]
    fn a_rebuilt_folder_is_the_same_as_a_fresh_one(outputs in prop::collection::vec(any_output(), 1..4)) {
        let site = Site::new();
        for output in &outputs {
            site.build(output).unwrap();
            prop_assert_eq!(contents(&site.at("output")), fresh(output));
        }
    }

    #[test]
    fn a_run_killed_anywhere_is_completed(
        before in any_output(), killed in any_output(), after in any_output(), steps in 0_usize..9,
    ) {
        let site = Site::new();
        site.build(&before).unwrap();
        let deletions: Vec<_> = before.paths().filter(|path| !killed.contains(path.as_str())).collect();
        let names: Vec<_> = deletions.iter().map(|path| path.as_str()).collect();
        site.put(MANIFEST_NAME, std::str::from_utf8(&fresh(&killed)[MANIFEST_NAME]).unwrap());
        site.interrupt(&names);
        for path in deletions.iter().take(steps) {
            fs::remove_file(site.at("output").join(path.as_str())).unwrap();
        }
        let root = site.at("output");
        if steps > deletions.len() {
            // All deleted: the emptied folders go, then the first files come.
            let folders: BTreeSet<_> = deletions.iter().flat_map(|path| path.folders()).collect();
            for folder in folders.iter().rev() {
                let _ = fs::remove_dir(root.join(folder));
            }
            for (path, body) in killed.iter().take(steps - deletions.len()) {
                put(&root.join(path.as_str()), std::str::from_utf8(body).unwrap());
            }
        }
        let report = site.build(&after).unwrap();
        prop_assert_eq!(report.earlier_run, EarlierRun::Incomplete);
        prop_assert_eq!(report.foreign, Vec::<PathBuf>::new());
        prop_assert_eq!(contents(&root), fresh(&after));
    }
}
