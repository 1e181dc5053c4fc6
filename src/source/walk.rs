//! From a folder to [`Sources`]: a stable order, no way out of the site's root.

use std::fs;
use std::io;
use std::path::Path;

use icu::normalizer::ComposingNormalizerBorrowed;
use walkdir::WalkDir;

use super::{ASSET_LIMIT, Body, Folder, Sources, TEXT_LIMIT};
use crate::diagnostic::{Problem, Problems, Span};

pub(super) fn read_folder(
    root: &Path,
    folder: Folder,
    sources: &mut Sources,
    problems: &mut Problems,
) -> io::Result<()> {
    let real_root = fs::canonicalize(root)?;
    if folder == Folder::ConfidentialData && !fs::canonicalize(root.join(folder.path()))?.starts_with(&real_root) {
        let id = sources.add(folder.path().to_owned(), Body::Unusable(String::new()));
        problems.push(Refusal::LinkLeavesRoot.problem(Span::file(id)));
        return Ok(());
    }
    let visible = |entry: &walkdir::DirEntry| entry.depth() == 0 || !is_hidden(entry.file_name());
    // links are looked at one by one below: a followed folder link could loop or lead out of the root
    let walk = WalkDir::new(root.join(folder.path())).follow_links(false).sort_by_file_name();
    for entry in walk.into_iter().filter_entry(visible) {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) if error.depth() == 0 => return Err(error.into()),
            Err(error) => {
                let path = error.path().map(|path| relative(root, path)).unwrap_or_default();
                let id = sources.add(path, Body::Unusable(String::new()));
                problems.push(Problem::error("unreadable-file", Span::file(id)).with("reason", error.to_string()));
                continue;
            }
        };
        if entry.file_type().is_dir() {
            continue;
        }
        let path = relative(root, entry.path());
        if folder == Folder::ConfidentialData && !is_data(&path) {
            continue;
        }
        let link = entry.file_type().is_symlink();
        match read_file(entry.path(), &real_root, link, is_text(&path)) {
            Ok(body) => {
                sources.add(path, body);
            }
            Err(refusal) => {
                let (shown, offset) = match &refusal {
                    Refusal::NotUtf8 { shown, offset } => (shown.clone(), *offset),
                    _ => (String::new(), 0),
                };
                let id = sources.add(path, Body::Unusable(shown));
                problems.push(refusal.problem(Span::new(id, offset, offset)));
            }
        }
    }
    Ok(())
}

fn is_hidden(name: &std::ffi::OsStr) -> bool {
    name.to_str().is_some_and(|name| name.starts_with('.') || name.ends_with('~'))
}

fn relative(root: &Path, path: &Path) -> String {
    let parts = path.strip_prefix(root).unwrap_or(path).components();
    let path = parts.map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/");
    // some systems write `ä` as two characters; links in content write it as one
    ComposingNormalizerBorrowed::new_nfc().normalize(&path).into_owned()
}

fn is_text(path: &str) -> bool {
    is_data(path) || ends_with_any(path, &["md", "html", "css", "ftl", "js"])
}

fn is_data(path: &str) -> bool {
    ends_with_any(path, &["yaml", "yml"])
}

fn ends_with_any(path: &str, extensions: &[&str]) -> bool {
    let extension = Path::new(path).extension().and_then(|part| part.to_str()).unwrap_or("");
    extensions.iter().any(|known| extension.eq_ignore_ascii_case(known))
}

/// Why a file cannot be used.
enum Refusal {
    Io(io::Error),
    BrokenLink,
    LinkLeavesRoot,
    LinkToFolder,
    NotAFile,
    TooLarge {
        limit: u64,
    },
    /// `shown` is the text with a sign in place of what is none.
    NotUtf8 {
        shown: String,
        offset: usize,
    },
}

impl Refusal {
    fn problem(self, span: Span) -> Problem {
        match self {
            Self::Io(error) => Problem::error("unreadable-file", span).with("reason", error.to_string()),
            Self::BrokenLink => Problem::error("file-link", span).saying("file-link-broken"),
            Self::LinkLeavesRoot => Problem::error("file-link", span).saying("file-link-leaves-root"),
            Self::LinkToFolder => Problem::error("file-link", span).saying("file-link-to-folder"),
            Self::NotAFile => Problem::error("file-link", span).saying("file-not-regular"),
            Self::TooLarge { limit } => Problem::error("file-too-large", span).with("limit", limit >> 20),
            Self::NotUtf8 { offset, .. } => Problem::error("not-utf8", span).with("offset", offset),
        }
    }
}

impl From<io::Error> for Refusal {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

fn read_file(path: &Path, real_root: &Path, link: bool, text: bool) -> Result<Body, Refusal> {
    if link {
        let target = fs::canonicalize(path).map_err(|_| Refusal::BrokenLink)?;
        if !target.starts_with(real_root) {
            return Err(Refusal::LinkLeavesRoot);
        }
        if target.is_dir() {
            return Err(Refusal::LinkToFolder);
        }
    }
    let metadata = fs::metadata(path)?;
    if !metadata.is_file() {
        return Err(Refusal::NotAFile);
    }
    let limit = if text { TEXT_LIMIT } else { ASSET_LIMIT };
    if metadata.len() > limit {
        return Err(Refusal::TooLarge { limit });
    }
    let bytes = fs::read(path)?;
    if !text {
        return Ok(Body::Bytes(bytes));
    }
    let mut text = String::from_utf8(bytes).map_err(|error| Refusal::NotUtf8 {
        offset: error.utf8_error().valid_up_to(),
        shown: String::from_utf8_lossy(error.as_bytes()).into_owned(),
    })?;
    if text.starts_with('\u{feff}') {
        text.drain(..'\u{feff}'.len_utf8());
    }
    Ok(Body::Text(text))
}
