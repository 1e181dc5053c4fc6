//! `polku schema [KIND]`: the JSON Schema of one kind of content file, or of all by name.

use serde_json::{Map, Value};

use super::console::Console;
use crate::schema::Kind;

pub(super) fn run(kind: Option<Kind>, console: &mut Console) {
    let document = match kind {
        Some(kind) => kind.schema(),
        None => Value::Object(
            Kind::ALL.map(|kind| (kind.name().to_owned(), kind.schema())).into_iter().collect::<Map<_, _>>(),
        ),
    };
    console.print(&crate::schema::to_text(&document));
}
