//! Reading: every file of the site once, with a number; nothing later touches the disk.

pub mod front_matter;
pub mod position;
pub mod yaml;

pub mod cut;
mod decode;
mod records;
mod walk;

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::OnceLock;

use crate::diagnostic::{FileId, Problems, Span};
use position::{Lines, Position};
pub use records::RecordFile;

/// Text files longer than this are refused: no page or data file of a site for people needs more.
pub const TEXT_LIMIT: u64 = 8 << 20;

/// Other files longer than this are refused.
pub const ASSET_LIMIT: u64 = 64 << 20;

/// All files under `content/`, `confidential/data/`, `themes/` and `releases/`, in the order of their paths in this order,
/// then files of records.
#[derive(Debug, Default)]
pub struct Sources {
    files: Vec<SourceFile>,
    by_path: BTreeMap<String, FileId>,
}

/// What is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Folder {
    Content,
    /// Datasets that are not kept in version control; nothing else is read there.
    ConfidentialData,
    Themes,
    Releases,
}

impl Folder {
    const fn path(self) -> &'static str {
        match self {
            Self::Content => "content",
            Self::ConfidentialData => "confidential/data",
            Self::Themes => "themes",
            Self::Releases => "releases",
        }
    }
}

/// A file as it was read.
#[derive(Debug)]
pub struct SourceFile {
    /// Its number.
    pub id: FileId,
    /// Its path from the site's root, with `/`.
    pub path: String,
    /// What was read.
    pub body: Body,
    lines: OnceLock<Lines>,
}

/// What was read of a file.
#[derive(Debug)]
pub enum Body {
    /// Valid UTF-8, without a byte order mark.
    Text(String),
    /// Any other file, byte for byte.
    Bytes(Vec<u8>),
    /// Records, of which nothing is kept.
    Records(RecordFile),
    /// The file could not be used; a problem says why, and shows what of it is text.
    Unusable(String),
}

impl Sources {
    /// Reads `content/` and, if there are any, datasets in `confidential/data/`, `themes/` and `releases/` under `root`.
    ///
    /// # Errors
    /// When `root` or a folder under it cannot be listed at all. A single file that cannot be used is a problem.
    pub fn read(root: &Path, problems: &mut Problems) -> std::io::Result<Self> {
        Self::read_folders(
            root,
            &[Folder::Content, Folder::ConfidentialData, Folder::Themes, Folder::Releases],
            problems,
        )
    }

    /// Reads the same but for what is confidential.
    ///
    /// # Errors
    /// As [`Self::read`].
    pub fn read_public(root: &Path, problems: &mut Problems) -> std::io::Result<Self> {
        Self::read_folders(root, &[Folder::Content, Folder::Themes, Folder::Releases], problems)
    }

    fn read_folders(root: &Path, folders: &[Folder], problems: &mut Problems) -> std::io::Result<Self> {
        let mut sources = Self::default();
        for folder in folders.iter().copied() {
            if root.join(folder.path()).is_dir() {
                walk::read_folder(root, folder, &mut sources, problems)?;
            }
        }
        Ok(sources)
    }

    fn add(&mut self, path: String, body: Body) -> FileId {
        let id = FileId(u32::try_from(self.files.len()).unwrap_or(u32::MAX));
        self.by_path.insert(path.clone(), id);
        self.files.push(SourceFile { id, path, body, lines: OnceLock::new() });
        id
    }

    /// All files.
    pub fn files(&self) -> &[SourceFile] {
        &self.files
    }

    /// The file with this number.
    pub fn file(&self, id: FileId) -> Option<&SourceFile> {
        self.files.get(id.0 as usize)
    }

    /// The file with this path from the root.
    pub fn find(&self, path: &str) -> Option<&SourceFile> {
        self.file(*self.by_path.get(path)?)
    }

    /// The text of a file; empty for a file that has none.
    pub fn text(&self, id: FileId) -> &str {
        match self.file(id).map(|file| &file.body) {
            Some(Body::Text(text) | Body::Unusable(text)) => text,
            Some(Body::Bytes(bytes)) => std::str::from_utf8(bytes).unwrap_or(""),
            Some(Body::Records(_)) | None => "",
        }
    }

    /// The line and column of a byte of a file.
    pub fn position(&self, id: FileId, offset: u32) -> Position {
        if let Some(Body::Records(records)) = self.file(id).map(|file| &file.body) {
            return records.position(offset);
        }
        let text = self.text(id);
        match self.file(id) {
            Some(file) => file.lines.get_or_init(|| Lines::new(text)).position(text, offset as usize),
            None => Position { line: 1, column: 1 },
        }
    }

    /// The text at a place.
    pub fn excerpt(&self, span: Span) -> &str {
        self.text(span.file).get(span.start as usize..span.end as usize).unwrap_or("")
    }
}

impl SourceFile {
    /// The file's text, if it has any.
    pub fn as_text(&self) -> Option<&str> {
        match &self.body {
            Body::Text(text) => Some(text),
            _ => None,
        }
    }

    /// What was read, byte for byte but for a byte order mark.
    pub fn bytes(&self) -> &[u8] {
        match &self.body {
            Body::Text(text) => text.as_bytes(),
            Body::Bytes(bytes) => bytes,
            Body::Records(_) | Body::Unusable(_) => &[],
        }
    }

    /// The path's last part after the last dot, in lower case.
    pub fn extension(&self) -> String {
        Path::new(&self.path).extension().and_then(|part| part.to_str()).unwrap_or("").to_ascii_lowercase()
    }
}
