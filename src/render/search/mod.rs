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

pub(in crate::render) use files::{all as index, path};
pub(in crate::render) use page::page;
