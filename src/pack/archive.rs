//! The zip archive (PKWARE APPNOTE 6.3.10). The same files give the same bytes.

use std::io::Write;

use rawzip::time::UtcDateTime;
use rawzip::{CompressionMethod, DataDescriptorOutput, ZipArchiveWriter};

use super::Layout;
use crate::output::Output;

/// The longest path in the archive, in characters of Windows (UTF-16). Windows opens paths of up to 259, and people unpack
/// into folders that have long names already.
pub const LONGEST_PATH: usize = 199;

/// How hard the compressor tries, of 10.
const EFFORT: u8 = 9;

/// When every file is said to have changed: 1 January 1980, the first day that the format knows, in seconds since 1970.
const FIRST_DAY: i64 = 315_532_800;

/// Why there is no archive.
#[derive(Debug, thiserror::Error)]
pub enum ArchiveError {
    /// A path is too long for Windows.
    #[error("`{path}` is {length} characters long, the most is {LONGEST_PATH}")]
    LongPath {
        /// The path in the archive.
        path: String,
        /// Its length.
        length: usize,
    },
    /// The archive cannot be written.
    #[error(transparent)]
    Zip(#[from] rawzip::Error),
}

/// The archive of a pack: the text to be read first, the cover, then every other file by its path.
///
/// # Errors
/// A path that Windows could not open after unpacking; what the format cannot hold.
pub fn archive(layout: &Layout, pack: &Output) -> Result<Vec<u8>, ArchiveError> {
    let folder = layout.folder();
    let mut writer = ZipArchiveWriter::new(Vec::new());
    let first = [layout.read_first(), Layout::cover()];
    let own = first.iter().filter_map(|path| Some((*path, pack.get(path)?)));
    let others = pack.iter().map(|(path, body)| (path.as_str(), body)).filter(|(path, _)| !first.contains(path));
    for (path, body) in own.chain(others) {
        let path = format!("{folder}/{path}");
        let length = path.encode_utf16().count();
        if length > LONGEST_PATH {
            return Err(ArchiveError::LongPath { path, length });
        }
        add(&mut writer, &path, body)?;
    }
    Ok(writer.finish()?)
}

fn add(writer: &mut ZipArchiveWriter<Vec<u8>>, path: &str, body: &[u8]) -> Result<(), rawzip::Error> {
    let packed = miniz_oxide::deflate::compress_to_vec(body, EFFORT);
    let (mut entry, _) = writer
        .new_file(path)
        .compression_method(CompressionMethod::DEFLATE)
        .last_modified(UtcDateTime::from_unix(FIRST_DAY))
        .start()?;
    entry.write_all(&packed)?;
    entry.finish(DataDescriptorOutput::new(crc32fast::hash(body), body.len() as u64))?;
    Ok(())
}
