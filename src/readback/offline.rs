//! Addresses in built files that a reader without a network cannot follow.

use std::collections::{BTreeMap, BTreeSet};

use percent_encoding::percent_decode_str;

use super::tree::{NodeId, ROOT, Tree};
use crate::output::{Output, OutputPath};

/// An address in a file that leads out of the files, or to what is not among them.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Unreachable {
    /// The file.
    pub file: OutputPath,
    /// The address as it is written there.
    pub address: String,
}

/// Attributes whose value is one address.
const ADDRESSES: [&str; 6] = ["href", "src", "poster", "data", "action", "formaction"];

/// Attributes whose value is addresses, each with what it is fit for after a space.
const CHOICES: [&str; 2] = ["srcset", "imagesrcset"];

/// Every address in the pages, drawings and styles of an output that needs more than the output: a network, a file that
/// is not there, or a place that a page does not have. What scripts ask for is not seen.
pub fn unreachable(output: &Output) -> Vec<Unreachable> {
    let files: Vec<File<'_>> = output.iter().filter_map(|(path, body)| File::read(path, body)).collect();
    let anchors: BTreeMap<&str, &BTreeSet<String>> =
        files.iter().map(|file| (file.path.as_str(), &file.anchors)).collect();
    let mut found = BTreeSet::new();
    for file in &files {
        for address in file.addresses.iter().filter(|address| !leads(address, file.path, output, &anchors)) {
            found.insert(Unreachable { file: file.path.clone(), address: address.clone() });
        }
    }
    found.into_iter().collect()
}

/// Whether an address leads to something in the output.
fn leads(address: &str, from: &OutputPath, output: &Output, anchors: &BTreeMap<&str, &BTreeSet<String>>) -> bool {
    if address.starts_with("data:") {
        return true;
    }
    let (address, anchor) = address.split_once('#').unwrap_or((address, ""));
    let address = address.split('?').next().unwrap_or_default();
    let Some(path) = resolve(address, from) else { return false };
    let has_anchor = |anchor: &str| match anchors.get(path.as_str()) {
        Some(anchors) => percent_decode_str(anchor).decode_utf8().is_ok_and(|anchor| anchors.contains(anchor.as_ref())),
        None => true,
    };
    output.contains(&path) && (anchor.is_empty() || has_anchor(anchor))
}

/// The path that a relative address means on a page; nothing for any other, and for one that leads above the output.
fn resolve(address: &str, from: &OutputPath) -> Option<String> {
    if address.is_empty() {
        return Some(from.as_str().to_owned());
    }
    let has_scheme = address.split('/').next().is_some_and(|first| first.contains(':'));
    if has_scheme || address.starts_with('/') {
        return None;
    }
    let address = percent_decode_str(address).decode_utf8().ok()?;
    let mut names: Vec<&str> = from.folder().split('/').filter(|name| !name.is_empty()).collect();
    for name in address.split('/') {
        match name {
            "." => {}
            ".." => {
                names.pop()?;
            }
            name => names.push(name),
        }
    }
    Some(names.join("/"))
}

/// What a file says of where it leads, and of the places in it.
struct File<'a> {
    path: &'a OutputPath,
    addresses: BTreeSet<String>,
    anchors: BTreeSet<String>,
}

impl<'a> File<'a> {
    fn read(path: &'a OutputPath, body: &[u8]) -> Option<Self> {
        let (_, extension) = path.file_name().rsplit_once('.')?;
        let mut file = Self { path, addresses: BTreeSet::new(), anchors: BTreeSet::new() };
        match extension.to_ascii_lowercase().as_str() {
            "html" | "htm" | "svg" => {
                let tree = Tree::parse(body);
                tree.all(ROOT).into_iter().for_each(|node| file.element(&tree, node));
            }
            "css" => file.style(&String::from_utf8_lossy(body)),
            _ => return None,
        }
        Some(file)
    }

    fn element(&mut self, tree: &Tree, node: NodeId) {
        let of = |names: &[&str]| -> Vec<String> {
            names.iter().filter_map(|name| tree.attribute(node, name)).map(|value| value.trim().to_owned()).collect()
        };
        self.addresses.extend(of(&ADDRESSES));
        for choices in of(&CHOICES) {
            let first = |choice: &str| choice.split_whitespace().next().map(str::to_owned);
            self.addresses.extend(choices.split(", ").filter_map(first));
        }
        self.anchors.extend(of(&["id"]));
        for style in of(&["style"]) {
            self.style(&style);
        }
        if tree.name(node) == "a" {
            self.anchors.extend(of(&["name"]));
        }
        if tree.name(node) == "style" {
            self.style(&tree.text(node));
        }
        if tree.name(node) == "meta" && tree.attribute(node, "http-equiv").is_some() {
            let content = of(&["content"]).concat();
            self.addresses.extend(content.split_once("url=").map(|(_, address)| address.trim().to_owned()));
        }
    }

    /// What a style loads (CSS Values 4, 4.5).
    fn style(&mut self, style: &str) {
        let is_end = |character| matches!(character, ')' | '"' | '\'' | ';');
        for opened in ["url(", "@import "] {
            for rest in style.split(opened).skip(1) {
                let rest = rest.trim_start().trim_start_matches("url(").trim_start_matches(['"', '\'']);
                let address = rest.split(is_end).next().unwrap_or_default().trim();
                if !address.starts_with('#') {
                    self.addresses.insert(address.to_owned());
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::unreachable;
    use crate::output::{Output, OutputPath};

    fn found(html: &str) -> Vec<String> {
        let mut output = Output::new();
        for (path, body) in [
            ("a/page.html", html),
            ("a/other.html", "<p id=place>"),
            ("top ä.html", "<p>"),
            ("assets/style.css", "@import \"gone.css\"; p { background: url(fonts/x.woff2) url('data:,)') }"),
            ("assets/fonts/x.woff2", ""),
        ] {
            output.insert(OutputPath::parse(path).unwrap(), body).unwrap();
        }
        let found = unreachable(&output);
        assert_eq!(found[found.len() - 1].address, "gone.css");
        found[..found.len() - 1].iter().map(|found| found.address.clone()).collect()
    }

    #[test]
    fn what_is_there_is_reachable() {
        let html = "<a href='other.html'></a><a href='./other.html#place'></a><a href='../top%20%C3%A4.html?x'></a>\
                    <a href='#here' id=here></a><img src='data:image/png;base64,AA' srcset='other.html 1x, other.html 2x'>\
                    <p style='background: url(other.html)'></p><link rel=stylesheet href=../assets/style.css>";
        assert_eq!(found(html), Vec::<String>::new());
    }

    #[test]
    fn what_is_elsewhere_is_found() {
        for (html, address) in [
            ("<a href='https://example.org/'>", "https://example.org/"),
            ("<a href='mailto:a@example.org'>", "mailto:a@example.org"),
            ("<img src='//example.org/x.png'>", "//example.org/x.png"),
            ("<a href='/a/other.html'>", "/a/other.html"),
            ("<a href='../../outside.html'>", "../../outside.html"),
            ("<a href='gone.html'>", "gone.html"),
            ("<a href='other.html#gone'>", "other.html#gone"),
            ("<a href='#gone'>", "#gone"),
            ("<a href='../a/'>", "../a/"),
            ("<img srcset='gone.png 2x'>", "gone.png"),
            ("<svg><image xlink:href='gone.svg'/></svg>", "gone.svg"),
            ("<form action='send'>", "send"),
            ("<style>p { background: url( \"gone.png\" ) }</style>", "gone.png"),
            ("<meta http-equiv=refresh content='0; url=gone.html'>", "gone.html"),
        ] {
            assert_eq!(found(html), [address], "{html}");
        }
    }
}
