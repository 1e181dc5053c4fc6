//! Pages, feeds and drawings.

use std::collections::BTreeMap;

use super::number::{Numerals, PageNumerals};
use super::tree::{NodeId, ROOT, Tree};
use super::{Part, Reading, SeenValue, chart};
use crate::locale::Decimal;
use crate::output::OutputPath;

/// Reads a page.
pub(super) fn read(path: &OutputPath, bytes: &[u8]) -> Reading {
    let tree = Tree::parse(bytes);
    let page_numerals = PageNumerals::of(&tree);
    let visible = tree.visible(ROOT);
    // the head tells of the text, which may be in another language than what is around it
    let text = tree.elements(ROOT, "main").next().or_else(|| tree.elements(ROOT, "html").next()).unwrap_or(ROOT);
    let mut reading = Reading {
        visible: visible.iter().flat_map(|(tag, piece)| page_numerals.tagged(tag).all(piece)).collect(),
        aside: page_numerals.at(&tree, text).all(&aside(&tree)).collect(),
        ..Reading::default()
    };
    for node in tree.all(ROOT) {
        let numerals = page_numerals.at(&tree, node);
        let in_drawing = tree.within(node, "svg").is_some();
        if let Some(name) = tree.attribute(node, "data-figure").filter(|_| !in_drawing) {
            let part = if tree.name(node) == "td" { Part::Cell } else { Part::Text };
            note(&mut reading, name, &tree.text(node), numerals, path, part);
        }
        if let Some(name) = tree.attribute(node, "data-interval") {
            let text = tree.text(node);
            reading.note(name, numerals.interval(&text), &text, path, Part::Text);
        }
        reading.unnamed.extend(nameless(&tree, node, numerals));
        match tree.name(node) {
            "table" if tree.attribute(node, "data-table").is_some() => {
                for (name, cell) in cells(&tree, node) {
                    note(&mut reading, &name, &tree.text(cell), numerals, path, Part::Cell);
                }
            }
            "script" if tree.attribute(node, "type") == Some("application/ld+json") => {
                let told = super::json::read(path, tree.text(node).as_bytes());
                reading.seen.extend(told.seen);
                reading.unnamed.extend(told.unnamed);
                reading.aside.extend(told.aside);
            }
            "svg" => {
                chart::read(&tree, node, numerals, path, &mut reading);
                describe(&tree, node, numerals, path, &mut reading);
            }
            _ => {}
        }
    }
    reading
}

/// Reads a feed or a list of pages: its titles and summaries repeat what pages say. (The parser of HTML gives an XML
/// file's elements and texts as well.)
pub(super) fn read_feed(bytes: &[u8]) -> Reading {
    let tree = Tree::parse(bytes);
    let feed = tree.elements(ROOT, "feed").next().unwrap_or(ROOT);
    let numerals = Numerals::of(tree.attribute(feed, "xml:lang").unwrap_or_default());
    let told = |name: &'static str| tree.elements(ROOT, name).map(|node| tree.text(node)).collect::<Vec<_>>();
    let texts = [told("title"), told("summary"), told("content"), told("name")].concat();
    Reading { aside: texts.iter().flat_map(|text| numerals.all(text)).collect(), ..Reading::default() }
}

fn note(reading: &mut Reading, name: &str, text: &str, numerals: &Numerals, path: &OutputPath, part: Part) {
    let (value, interval) = numerals.figure(text);
    reading.note(name, value, text.trim(), path, part);
    if let Some(interval) = interval {
        reading.note(name, interval, text.trim(), path, part);
    }
}

/// The text of an element that the theme uses for figures, if it has a number and no mark.
fn nameless(tree: &Tree, node: NodeId, numerals: &Numerals) -> Option<String> {
    let has_class = |node, class: &str| {
        tree.attribute(node, "class").is_some_and(|classes| classes.split_whitespace().any(|own| own == class))
    };
    let is_for_figures = match tree.name(node) {
        "td" => tree
            .within(node, "table")
            .is_some_and(|table| has_class(table, "figures") && tree.attribute(table, "data-table").is_none()),
        "a" => has_class(node, "figure"),
        _ => has_class(node, "figure-value"),
    };
    let text = tree.text(node);
    let is_bare = is_for_figures && tree.attribute(node, "data-figure").is_none();
    (is_bare && numerals.all(&text).next().is_some()).then_some(text)
}

/// What machines are told of a page, where no mark can stand.
fn aside(tree: &Tree) -> String {
    let head = tree.elements(ROOT, "head").next().unwrap_or(ROOT);
    let mut texts: Vec<String> = tree.elements(head, "title").map(|node| tree.text(node)).collect();
    for node in tree.elements(head, "meta") {
        let of = tree.attribute(node, "name").or(tree.attribute(node, "property")).unwrap_or_default();
        if matches!(
            of,
            "description" | "og:title" | "og:description" | "og:image:alt" | "twitter:title" | "twitter:description"
        ) {
            texts.extend(tree.attribute(node, "content").map(str::to_owned));
        }
    }
    texts.join("\n")
}

/// The cells of a table of figures, named by their place.
fn cells(tree: &Tree, table: NodeId) -> Vec<(String, NodeId)> {
    let id = tree.attribute(table, "data-table").unwrap_or_default();
    let rows = tree.elements(table, "tr").filter(|row| tree.elements(*row, "td").next().is_some());
    let mut named = Vec::new();
    for (row, node) in rows.enumerate() {
        named
            .extend(tree.elements(node, "td").enumerate().map(|(column, cell)| (format!("{id}/{row}/{column}"), cell)));
    }
    named
}

/// What the words for those who do not see a drawing say of the figures in the table beside it: `head: value`, or
/// `head, column: value`, each up to a semicolon.
fn describe(tree: &Tree, svg: NodeId, numerals: &Numerals, path: &OutputPath, reading: &mut Reading) {
    let description: String = tree.elements(svg, "desc").map(|node| tree.text(node)).collect();
    let figure = tree.within(svg, "figure");
    let Some(table) = figure.and_then(|figure| tree.elements(figure, "table").next()) else { return };
    let heads: Vec<String> = tree
        .elements(table, "th")
        .filter(|head| tree.attribute(*head, "scope") == Some("col"))
        .map(|head| tree.text(head))
        .skip(1)
        .collect();
    let mut labelled: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let by_place: BTreeMap<NodeId, String> = if tree.attribute(table, "data-table").is_some() {
        cells(tree, table).into_iter().map(|(name, cell)| (cell, name)).collect()
    } else {
        BTreeMap::new()
    };
    for row in tree.elements(table, "tr") {
        let Some(head) = tree.elements(row, "th").next().map(|head| tree.text(head)) else { continue };
        for (column, cell) in tree.elements(row, "td").enumerate() {
            let label = match heads.get(column) {
                Some(column) if heads.len() > 1 => format!("{head}, {column}"),
                _ => head.clone(),
            };
            let name = tree.attribute(cell, "data-figure").map(str::to_owned).or_else(|| by_place.get(&cell).cloned());
            labelled.entry(label).or_default().extend(name);
        }
    }
    let description = description.trim().strip_suffix('.').unwrap_or(description.trim());
    for (label, names) in labelled {
        // a label that two figures share says nothing of either
        let [name] = names.as_slice() else { continue };
        let begin = format!("{label}: ");
        let Some(told) = description.split("; ").find_map(|part| part.strip_prefix(&begin)) else { continue };
        let (value, interval) = numerals.figure(told);
        let wordless = numerals.all(told).collect::<Vec<Decimal>>().is_empty() && !told.contains('[');
        let value = if wordless { SeenValue::Withheld } else { value };
        reading.note(name, value, told, path, Part::ChartDescription);
        if let Some(interval) = interval {
            reading.note(name, interval, told, path, Part::ChartDescription);
        }
    }
}
