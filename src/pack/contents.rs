//! What a pack holds.

use super::Layout;
use crate::output::Output;

/// What a file of a pack is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// The text to be read first and the cover.
    Start,
    /// The workshop's slides and the handout.
    Slides,
    /// The workshop's worksheets.
    Worksheets,
    /// The workshop's self-assessment, on the site and as a file to hand out.
    Assessment,
    /// Pages of the site.
    Pages,
    /// Figures as data.
    Data,
    /// Files that pages lead to, and their pictures.
    Attachments,
    /// Styles, scripts and fonts.
    Look,
}

impl Kind {
    /// All kinds, in the order in which they are listed.
    pub const ALL: [Self; 8] = [
        Self::Start,
        Self::Slides,
        Self::Worksheets,
        Self::Assessment,
        Self::Pages,
        Self::Data,
        Self::Attachments,
        Self::Look,
    ];

    /// The kind's name in reports and texts.
    pub fn name(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Slides => "slides",
            Self::Worksheets => "worksheets",
            Self::Assessment => "assessment",
            Self::Pages => "pages",
            Self::Data => "data",
            Self::Attachments => "attachments",
            Self::Look => "look",
        }
    }
}

/// The files of one kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// The kind.
    pub kind: Kind,
    /// How many there are.
    pub files: usize,
    /// Their size together, in bytes, before they are packed.
    pub bytes: u64,
}

/// What a pack holds, by kind; kinds without files are left out.
pub fn contents(layout: &Layout, pack: &Output) -> Vec<Part> {
    let mut parts = Kind::ALL.map(|kind| Part { kind, files: 0, bytes: 0 });
    for (path, body) in pack.iter() {
        let kind = kind_of(layout, path.as_str());
        for part in parts.iter_mut().filter(|part| part.kind == kind) {
            part.files += 1;
            part.bytes += body.len() as u64;
        }
    }
    parts.into_iter().filter(|part| part.files > 0).collect()
}

fn kind_of(layout: &Layout, path: &str) -> Kind {
    let Some(path) = Layout::on_site(path) else { return Kind::Start };
    let is_below = |folder: &str| path.starts_with(&layout.of_workshop(folder));
    let is_one_of = |names: &[&str]| names.iter().any(|name| path == layout.of_workshop(name));
    let extension = path.rsplit_once('.').map_or("", |(_, extension)| extension);
    match extension {
        _ if is_below("slides/") => Kind::Slides,
        _ if is_below("worksheets/") => Kind::Worksheets,
        _ if is_one_of(&["assessment.html", "self-assessment.html"]) => Kind::Assessment,
        _ if path.starts_with("assets/") => Kind::Look,
        "html" => Kind::Pages,
        "csv" | "json" => Kind::Data,
        _ => Kind::Attachments,
    }
}

#[cfg(test)]
mod tests {
    use super::{Kind, kind_of};
    use crate::pack::Layout;

    #[test]
    fn files_are_of_a_kind_by_their_place() {
        let layout = Layout::new("workshop/half-day", "fi");
        for (path, kind) in [
            ("LUE-ENSIN.txt", Kind::Start),
            ("index.html", Kind::Start),
            ("site/index.html", Kind::Pages),
            ("site/workshop/half-day/index.html", Kind::Pages),
            ("site/workshop/half-day/slides/index.html", Kind::Slides),
            ("site/workshop/half-day/worksheets/entry.html", Kind::Worksheets),
            ("site/workshop/half-day/self-assessment.html", Kind::Assessment),
            ("site/workshop/whole-day/slides/index.html", Kind::Pages),
            ("site/data/results.csv", Kind::Data),
            ("site/phases/form.pdf", Kind::Attachments),
            ("site/assets/polku.css", Kind::Look),
        ] {
            assert_eq!(kind_of(&layout, path), kind, "{path}");
        }
    }
}
