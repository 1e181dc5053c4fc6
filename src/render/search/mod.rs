//! Search in the reader's browser, without a server: what can be found, and the files of the index.
//!
//! [`gather`] takes pages, terms, figures and quotes of an edition, only as they may be shown; [`words`] says which word is
//! where; [`files`] divides both into files that a page loads as scripts, so that it works from a disk too. Which words
//! are forms of one, and what comes first, the theme's scripts decide when someone searches: the index holds words as
//! they are written, in any language.

mod files;
mod gather;
mod page;
mod words;

pub(in crate::render) use page::PAGE;

use super::edition::Edition;
use super::{File, Theme};
use crate::diagnostic::Problem;

/// The search page of an edition and the files of its index.
///
/// # Errors
/// The template's own, and a name that not every system can hold.
pub(in crate::render) fn files(
    edition: &Edition<'_>,
    editions: &[Edition<'_>],
    theme: &Theme,
) -> Result<Vec<File>, Problem> {
    let mut files = files::files(edition, &gather::entries(edition, editions))?;
    files.push(page::page(edition, editions, theme)?);
    Ok(files)
}
