//! Markdown files: a page as it was written first, and its translations beside it.

use super::{Parsed, ParsedPage, ParsedTranslation, Profile, RawDetail, parser};
use crate::diagnostic::{Problem, Problems, Span};
use crate::locale::Language;
use crate::model::document::{Block, Document, Notes, Origin, Parser, Reference, visit_anchors_mut, visit_blocks};
use crate::model::drift::Parts;
use crate::model::raw::{self, PageKind};
use crate::source::yaml::{self, Tree, decode, decode_beside, fields_of};
use crate::source::{Body, SourceFile, Sources, front_matter};

/// Languages whose tag at the end of a file's name is no part of it, whether the site has them or not: an editor is told
/// of a file that is not shown.
const KNOWN: [Language; 4] = [Language::FINNISH, Language::SWEDISH, Language::ENGLISH, Language::PLAIN_FINNISH];

/// What the name of a markdown file tells.
struct Named {
    /// Folders from `content/`, then the name without language and extension.
    place: Vec<String>,
    /// The language at its end.
    language: Option<Language>,
}

impl Parsed {
    /// Folders and name of a markdown file. Any language of the site may end it.
    fn named(&self, path: &str) -> Named {
        let stem = path.rsplit_once('.').map_or(path, |(stem, _)| stem);
        let mut place: Vec<String> = stem.split('/').map(str::to_owned).collect();
        let is_language = |language: &Language| {
            KNOWN.contains(language) || self.languages.iter().any(|other| other.language == *language)
        };
        let ending = place
            .last()
            .and_then(|stem| stem.rsplit_once('.'))
            .and_then(|(stem, suffix)| Some((stem.to_owned(), Language::parse(suffix).ok().filter(is_language)?)));
        let Some((stem, language)) = ending else { return Named { place, language: None } };
        place.pop();
        place.push(stem);
        Named { place, language: Some(language) }
    }

    /// Adds a page in the site's default language. One in another language waits for its original, and one that names
    /// the default language gives way to the page that does not.
    pub(super) fn add_original(&mut self, file: &SourceFile, path: &str, sources: &Sources, problems: &mut Problems) {
        let Named { place, language } = self.named(path);
        if language.is_some_and(|language| language != self.language) {
            return;
        }
        if let Some(language) = language {
            let original = format!("{}.md", place.join("/"));
            if sources.find(&format!("content/{original}")).is_some() {
                let problem = Problem::error("translation-of-default", Span::file(file.id));
                problems.push(problem.with("language", language.tag()).with("path", original));
                self.unreadable.insert(path.to_owned());
                return;
            }
        }
        let usual = usual_kind(&place);
        let Some((page, is_draft)) = self.page(file, path, (place, self.language), usual, problems) else { return };
        if is_draft {
            self.drafts.insert(path.to_owned());
        } else {
            self.pages.push(page);
        }
    }

    /// Adds a page in another language beside its original.
    pub(super) fn add_translation(&mut self, file: &SourceFile, path: &str, problems: &mut Problems) {
        let Named { place, language } = self.named(path);
        let Some(language) = language.filter(|language| *language != self.language) else { return };
        if matches!(file.body, Body::Unusable(_)) {
            return;
        }
        let span = Span::file(file.id);
        if self.languages.iter().all(|other| other.language != language) {
            problems.push(Problem::warning("translation-not-built", span).with("language", language.tag()));
            return;
        }
        let Some(of) = self.pages.iter().position(|page| page.place == place) else {
            let original = format!("{}.md", place.join("/"));
            // what happened to the original has been told, or is meant
            if !self.drafts.contains(&original) && !self.unreadable.contains(&original) {
                problems.push(Problem::error("translation-without-original", span).with("path", original));
            }
            return;
        };
        let usual = self.pages[of].kind;
        let Some((mut page, is_draft)) = self.page(file, path, (place, language), usual, problems) else { return };
        let original = &self.pages[of];
        if page.kind != original.kind {
            problems.push(Problem::error("translation-kind", span).with("path", original.place.join("/")));
            return;
        }
        page.inherit(original);
        if !is_draft {
            self.translations.push(ParsedTranslation { of, language, page });
        }
    }

    /// Reads a page; whether it is a draft that this profile leaves out stands beside it.
    fn page(
        &mut self,
        file: &SourceFile,
        path: &str,
        (place, language): (Vec<String>, Language),
        usual: PageKind,
        problems: &mut Problems,
    ) -> Option<(ParsedPage, bool)> {
        let text = file.as_text().unwrap_or("");
        let parts = match front_matter::split(text) {
            Ok(parts) => parts,
            Err(front_matter::Unclosed) => {
                problems.push(Problem::error("unclosed-front-matter", Span::new(file.id, 0, 3)));
                self.unreadable.insert(path.to_owned());
                return None;
            }
        };
        let tree = match parts.yaml {
            None => Tree::empty(file.id),
            Some(range) => match yaml::parse(file.id, &text[range.clone()], range.start) {
                Ok(tree) => tree,
                Err(found) => {
                    problems.extend(found);
                    self.unreadable.insert(path.to_owned());
                    return None;
                }
            },
        };
        let (fields, kind, detail) = read_fields(&tree, usual, problems);
        let origin = Origin::Exact { file: file.id, start: parts.markdown.start };
        let notes = if kind == PageKind::Workshop { Notes::Kept } else { Notes::LeftOut };
        let parser = Parser { notes, ..parser(self.html, language) };
        let body = parser.document(&text[parts.markdown], origin, problems);
        let pieces = body.pieces.iter().map(|piece| piece.span);
        let parts =
            Parts::new(tree.entries(), pieces, |span| text.get(span.start as usize..span.end as usize).unwrap_or(""));
        let is_draft = self.profile == Profile::Publish && fields.draft == Some(true);
        Some((ParsedPage { file: file.id, place, fields, kind, detail, body, parts }, is_draft))
    }
}

impl ParsedPage {
    /// Takes from the original what the translation does not say itself: all but its words.
    fn inherit(&mut self, original: &Self) {
        self.fields.inherit(&original.fields);
        match (&mut self.detail, &original.detail) {
            (RawDetail::Phase(own), RawDetail::Phase(original)) => own.inherit(original),
            (RawDetail::Partner(own), RawDetail::Partner(original)) => own.inherit(original),
            _ => {}
        }
        let headings = headings(&original.body);
        let own: Vec<u8> = self::headings(&self.body).into_iter().map(|(level, _)| level).collect();
        if headings.iter().map(|(level, _)| *level).eq(own) {
            let mut anchors = headings.into_iter().map(|(_, anchor)| anchor);
            visit_anchors_mut(&mut self.body, &mut |anchor| {
                if let Some(original) = anchors.next() {
                    *anchor = original;
                }
            });
        }
    }
}

/// Levels and anchors of a text's headings.
fn headings(body: &Document<Reference>) -> Vec<(u8, String)> {
    let mut headings = Vec::new();
    visit_blocks(body, &mut |block| {
        if let Block::Heading { level, anchor, .. } = block {
            headings.push((*level, anchor.clone()));
        }
    });
    headings
}

/// What a file describes unless it says so.
fn usual_kind(place: &[String]) -> PageKind {
    let is_index = place.last().is_some_and(|stem| stem == "index");
    let is_workshop = place.first().is_some_and(|folder| folder == "workshop") && place.len() == 2;
    match (is_index, is_workshop) {
        (true, _) => PageKind::Section,
        (false, true) => PageKind::Workshop,
        (false, false) => PageKind::Page,
    }
}

/// Reads front matter: the kind first, then the keys all pages share, then those of the kind.
fn read_fields(tree: &Tree, usual: PageKind, problems: &mut Problems) -> (raw::PageFields, PageKind, RawDetail) {
    // a first look at the shared keys tells the kind; its problems come again with the look that counts
    let first: raw::PageFields = decode_beside(tree, &[], &mut Problems::default());
    let kind = first.kind.map_or(usual, |kind| kind.value);
    let shared = fields_of::<raw::PageFields>();
    macro_rules! both {
        ($detail:ident, $fields:ty) => {{
            let fields = decode_beside(tree, fields_of::<$fields>(), problems);
            let detail: $fields = decode_beside(tree, shared, problems);
            (fields, kind, RawDetail::$detail(detail))
        }};
    }
    match kind {
        PageKind::Start => both!(Start, raw::StartFields),
        PageKind::Phase => both!(Phase, raw::PhaseFields),
        PageKind::Partner => both!(Partner, raw::PartnerFields),
        PageKind::Goals => both!(Goals, raw::GoalsFields),
        PageKind::Swot => both!(Swot, raw::SwotFields),
        PageKind::ServicePath => both!(ServicePath, raw::ServicePathFields),
        PageKind::Workshop => both!(Workshop, raw::WorkshopFields),
        PageKind::Page
        | PageKind::Section
        | PageKind::Glossary
        | PageKind::Figures
        | PageKind::Sources
        | PageKind::Changes
        | PageKind::Accessibility
        | PageKind::Index
        | PageKind::Assessments => (decode(tree, problems), kind, RawDetail::None),
    }
}
