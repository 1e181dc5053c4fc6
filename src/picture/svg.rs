//! SVG: comments, `<metadata>`, what editing programs keep for themselves, pictures inside the picture.

use std::borrow::Cow;
use std::collections::BTreeSet;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use quick_xml::events::attributes::Attribute;
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, Writer};

use super::{Refusal, Removed};

/// Beginnings of the namespaces of editing programs; browsers pass over all that is in them.
const EDITORS: [&str; 6] = [
    "http://www.inkscape.org/",
    "http://sodipodi.sourceforge.net/",
    "http://ns.adobe.com/",
    "http://www.bohemiancoding.com/",
    "http://www.serif.com/",
    "http://www.corel.com/",
];

pub(super) fn clean(bytes: &[u8], removed: &mut Removed) -> Result<Vec<u8>, Refusal> {
    let text = std::str::from_utf8(bytes).map_err(|_| Refusal::Damaged)?;
    let mut reader = Reader::from_str(text);
    let mut writer = Writer::new(Vec::with_capacity(bytes.len()));
    let mut editors = BTreeSet::new();
    // how deep a left-out element is nested; 0 outside of one
    let mut hidden = 0_usize;
    let (mut depth, mut is_picture) = (0_usize, false);
    loop {
        let before = reader.buffer_position();
        let event = reader.read_event().map_err(|_| Refusal::Damaged)?;
        let keeps = match &event {
            Event::Eof => break,
            Event::Start(tag) => {
                depth += 1;
                is_picture |= depth == 1 && tag.local_name().as_ref() == "svg";
                note_editors(tag, &mut editors)?;
                let hides = hidden > 0 || is_hidden(tag, &editors);
                hidden += usize::from(hides);
                !hides
            }
            Event::Empty(tag) => {
                is_picture |= depth == 0 && tag.local_name().as_ref() == "svg";
                note_editors(tag, &mut editors)?;
                hidden == 0 && !is_hidden(tag, &editors)
            }
            Event::End(_) => {
                depth = depth.saturating_sub(1);
                let hides = hidden > 0;
                hidden -= usize::from(hides);
                !hides
            }
            Event::Comment(_) => false,
            // a style sheet named there changes how the picture looks
            Event::PI(instruction) => hidden == 0 && instruction.target() == "xml-stylesheet",
            _ => hidden == 0,
        };
        if !keeps {
            let part = usize::try_from(before).unwrap_or(0)..usize::try_from(reader.buffer_position()).unwrap_or(0);
            removed.add(text.get(part).unwrap_or("").as_bytes());
            continue;
        }
        let event = match event {
            Event::Start(tag) => Event::Start(own_attributes(&tag, &editors, removed)?),
            Event::Empty(tag) => Event::Empty(own_attributes(&tag, &editors, removed)?),
            other => other,
        };
        writer.write_event(event).map_err(|_| Refusal::Damaged)?;
    }
    if is_picture && depth == 0 { Ok(writer.into_inner()) } else { Err(Refusal::Damaged) }
}

/// Takes note of the prefixes that stand for editing programs.
fn note_editors(tag: &BytesStart<'_>, editors: &mut BTreeSet<String>) -> Result<(), Refusal> {
    for attribute in tag.attributes() {
        let attribute = attribute.map_err(|_| Refusal::Damaged)?;
        if let Some(prefix) = attribute.key.0.strip_prefix("xmlns:")
            && EDITORS.iter().any(|editor| attribute.value.starts_with(editor))
        {
            editors.insert(prefix.to_owned());
        }
    }
    Ok(())
}

fn is_hidden(tag: &BytesStart<'_>, editors: &BTreeSet<String>) -> bool {
    tag.local_name().as_ref() == "metadata" || is_editors(tag.name().0, editors)
}

/// Whether a name of an element or attribute has a prefix of an editing program.
fn is_editors(name: &str, editors: &BTreeSet<String>) -> bool {
    name.split_once(':').is_some_and(|(prefix, _)| editors.contains(prefix))
}

/// The tag without attributes of editing programs, and with clean pictures in it. One that has neither stays byte for
/// byte.
fn own_attributes<'t>(
    tag: &BytesStart<'t>,
    editors: &BTreeSet<String>,
    removed: &mut Removed,
) -> Result<BytesStart<'t>, Refusal> {
    let mut own = BytesStart::new(tag.name().0.to_owned());
    let mut changed = false;
    for attribute in tag.attributes() {
        let attribute = attribute.map_err(|_| Refusal::Damaged)?;
        if is_editors(attribute.key.0, editors) {
            removed.add(attribute.value.as_bytes());
            changed = true;
            continue;
        }
        let inner = picture_inside(&attribute.value, removed)?;
        changed |= inner.is_some();
        let value = inner.unwrap_or_else(|| attribute.value.replace('"', "&quot;"));
        own.push_attribute(Attribute { key: attribute.key, value: Cow::Owned(value) });
    }
    Ok(if changed { own } else { tag.clone() })
}

/// A picture written into the value of an attribute (`data:image/jpeg;base64,…`), cleaned.
fn picture_inside(value: &str, removed: &mut Removed) -> Result<Option<String>, Refusal> {
    let Some((kind, data)) =
        value.trim_start().strip_prefix("data:image/").and_then(|rest| rest.split_once(";base64,"))
    else {
        return Ok(None);
    };
    // long data are broken into lines, also by references
    let data: String = data.replace("&#10;", "").replace("&#13;", "").split_whitespace().collect();
    let bytes = STANDARD.decode(&data).map_err(|_| Refusal::Damaged)?;
    let path = if kind.starts_with("svg") { "inner.svg" } else { "" };
    let inner = super::clean(path, &bytes).ok_or(Refusal::Unsupported)??;
    removed.facts.extend(inner.removed.facts);
    removed.words.push_str(&inner.removed.words);
    Ok(Some(format!("data:image/{kind};base64,{}", STANDARD.encode(inner.bytes))))
}

/// The words that a drawing shows as text, in the order of the file; nothing if it cannot be read.
pub(super) fn drawn_text(bytes: &[u8]) -> Option<String> {
    let mut reader = Reader::from_str(std::str::from_utf8(bytes).ok()?);
    let (mut inside, mut words) = (0_usize, String::new());
    loop {
        match reader.read_event().ok()? {
            Event::Eof => return Some(words),
            Event::Start(tag) if inside > 0 || tag.local_name().as_ref() == "text" => inside += 1,
            Event::End(_) if inside > 0 => {
                inside -= 1;
                words.push(' ');
            }
            Event::Text(text) if inside > 0 => words.push_str(&text),
            _ => {}
        }
    }
}
