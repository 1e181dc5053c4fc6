//! Resolving one text after another: which file it stands in, what its links lead to.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;

use super::super::document::{Document, Html, Inline, Line, Origin, Reference, resolve_line};
use super::super::parse::parser;
use super::super::raw::{Label, PageKind};
use super::super::{Answer, Asset, AssetId, FigureSource, Localised, PageId, PhaseId, Target, Words, raw};
use super::index::Index;
use crate::diagnostic::{FileId, Problem, Problems, Span};
use crate::locale::Language;
use crate::output::OutputPath;
use crate::source::yaml::Spanned;
use crate::source::{Body, Sources};

pub(super) struct Context<'a> {
    pub(super) sources: &'a Sources,
    pub(super) index: &'a Index,
    figures: &'a FigureSource,
    pub(super) language: Language,
    /// The language of the file being resolved.
    spoken: Language,
    html: Html,
    problems: &'a mut Problems,
    /// Folder from `content/` of the file being resolved.
    folder: String,
    page: Option<PageId>,
    assets: Vec<Asset>,
    asset_ids: BTreeMap<FileId, AssetId>,
    similar: BTreeMap<(&'static str, String), String>,
}

impl<'a> Context<'a> {
    pub(super) fn new(
        sources: &'a Sources,
        index: &'a Index,
        figures: &'a FigureSource,
        (language, html): (Language, Html),
        problems: &'a mut Problems,
    ) -> Self {
        let (folder, page) = (String::new(), None);
        Self {
            sources,
            index,
            figures,
            language,
            spoken: language,
            html,
            problems,
            folder,
            page,
            assets: Vec::new(),
            asset_ids: BTreeMap::new(),
            similar: BTreeMap::new(),
        }
    }

    pub(super) fn into_assets(self) -> Vec<Asset> {
        self.assets
    }

    /// Whether figures are counted, or only their places made for what a release printed.
    pub(super) fn counts(&self) -> bool {
        *self.figures == FigureSource::Content
    }

    /// What was read.
    pub(super) fn sources(&self) -> &'a Sources {
        self.sources
    }

    pub(super) fn problem(&mut self, problem: Problem) {
        self.problems.push(problem);
    }

    /// Whether a value of a file's outermost mapping could not be read: it is a problem of its own that stands right
    /// after the key.
    pub(super) fn has_unreadable(&self, file: FileId, key: &str) -> bool {
        let text = self.sources.text(file);
        let is_after_key = |span: Span| {
            let before = text.get(..span.start as usize).unwrap_or("");
            let line = before.rsplit('\n').next().unwrap_or("");
            line.strip_prefix(key).is_some_and(|rest| rest.trim() == ":")
        };
        self.problems.iter().any(|problem| problem.span.file == file && is_after_key(problem.span))
    }

    /// Whether a problem was found at a place inside this one.
    pub(super) fn has_problem_within(&self, span: Span) -> bool {
        let inside = |other: Span| other.file == span.file && span.start <= other.start && other.end <= span.end;
        self.problems.iter().any(|problem| inside(problem.span))
    }

    /// From here on links start from this file, named from the site's root.
    pub(super) fn enter_file(&mut self, path: &str) {
        // a dataset kept with a release links as it did in confidential/data/
        let path = if path.starts_with("releases/") { "confidential/data/" } else { path };
        let path = path.strip_prefix("content/").unwrap_or(path);
        self.folder = path.rsplit_once('/').map_or(String::new(), |(folder, _)| folder.to_owned());
        self.page = None;
        self.spoken = self.language;
    }

    /// From here on links start from this file.
    pub(super) fn enter(&mut self, file: FileId) {
        let path = self.sources.file(file).map(|file| file.path.clone()).unwrap_or_default();
        self.enter_file(&path);
    }

    /// From here on links start from this page, and lines are in its language.
    pub(super) fn enter_page(&mut self, page: PageId, file: FileId, language: Language) {
        self.enter(file);
        self.page = Some(page);
        self.spoken = language;
    }

    /// Where a value's text begins, if the file holds it letter for letter.
    fn origin(&self, written: &Spanned<String>) -> Origin {
        let excerpt = self.sources.excerpt(written.span);
        match excerpt.find(written.value.as_str()) {
            Some(at) if !written.value.is_empty() => {
                Origin::Exact { file: written.span.file, start: written.span.start as usize + at }
            }
            _ => Origin::Within(written.span),
        }
    }

    fn line_in(&mut self, written: &Spanned<String>, language: Language) -> Words {
        let origin = self.origin(written);
        let line: Line<Reference> = parser(self.html, language).line(&written.value, origin, self.problems);
        resolve_line(line, &mut |reference, span| self.target(reference, span))
    }

    pub(super) fn line(&mut self, written: &Spanned<String>) -> Words {
        self.line_in(written, self.spoken)
    }

    /// A text as it is written, without any notation: what people said in a room is no markup.
    pub(super) fn plain(&self, written: &Spanned<String>) -> Words {
        let origin = self.origin(written);
        let mut words = Words::new();
        let mut at = 0;
        for line in written.value.trim_end().split('\n') {
            if at > 0 {
                words.push(Inline::HardBreak);
            }
            words.push(Inline::Text { text: line.to_owned(), span: origin.span(at, at + line.len()) });
            at += line.len() + 1;
        }
        words
    }

    pub(super) fn optional_line(&mut self, written: Option<&Spanned<String>>) -> Option<Words> {
        written.map(|written| self.line(written))
    }

    pub(super) fn lines(&mut self, written: &[Spanned<String>]) -> Vec<Words> {
        written.iter().map(|written| self.line(written)).collect()
    }

    pub(super) fn label(&mut self, label: &Label) -> Localised<Words> {
        match label {
            Label::One(text) => Localised::new(self.line_in(text, self.language)),
            Label::Many(texts) => self.translations(&texts.0),
        }
    }

    /// Every text of a label with its language, where none need be in the default one.
    pub(super) fn texts(&mut self, label: &Label) -> Vec<(Language, Words)> {
        match label {
            Label::One(text) => vec![(self.language, self.line_in(text, self.language))],
            Label::Many(texts) => texts
                .0
                .iter()
                .filter_map(|(tag, text)| Some((self.tag(tag)?, text)))
                .collect::<Vec<_>>()
                .into_iter()
                .map(|(language, text)| (language, self.line_in(text, language)))
                .collect(),
        }
    }

    /// A language, or a report that there is none of this tag.
    pub(super) fn tag(&mut self, tag: &Spanned<String>) -> Option<Language> {
        let language = Language::parse(&tag.value).ok();
        if language.is_none() {
            self.problem(Problem::error("unknown-language", tag.span).with("language", tag.value.as_str()));
        }
        language
    }

    fn translations(&mut self, texts: &[(Spanned<String>, Spanned<String>)]) -> Localised<Words> {
        let (mut default, mut others) = (None, Vec::new());
        for (tag, text) in texts {
            let Some(language) = self.tag(tag) else { continue };
            let line = self.line_in(text, language);
            if language == self.language {
                default = Some(line);
            } else {
                others.push((language, line));
            }
        }
        if default.is_none()
            && let Some((tag, _)) = texts.first()
        {
            self.problem(Problem::error("missing-default-language", tag.span).with("language", self.language.tag()));
        }
        let start = Localised::new(default.unwrap_or_default());
        others.into_iter().fold(start, |label, (language, line)| label.and(language, line))
    }

    pub(super) fn optional_label(&mut self, label: Option<&Label>) -> Option<Localised<Words>> {
        label.map(|label| self.label(label))
    }

    /// The title that a data file must have, or a report that it has none.
    pub(super) fn title(&mut self, label: Option<&Label>, file: FileId) -> Localised<Words> {
        match label {
            Some(label) => self.label(label),
            None => {
                self.problem(Problem::error("missing-key", Span::file(file)).with("key", "title"));
                Localised::default()
            }
        }
    }

    pub(super) fn labels(&mut self, labels: &[Label]) -> Vec<Localised<Words>> {
        labels.iter().map(|label| self.label(label)).collect()
    }

    pub(super) fn answers(&mut self, answers: &[raw::Answer]) -> Vec<Answer> {
        answers
            .iter()
            .map(|answer| Answer {
                rule: answer.rule.value.clone(),
                phrase: answer.phrase.as_ref().map(|phrase| phrase.value.clone()),
                reason: self.label(&answer.reason),
                state: self.optional_label(answer.state.as_ref()),
                span: answer.rule.span,
            })
            .collect()
    }

    pub(super) fn document(&mut self, document: Document<Reference>) -> Document<Target> {
        document.resolve(&mut |reference, span| self.target(reference, span))
    }

    /// Looks a name up, or reports it with the nearest one that exists.
    pub(super) fn find<T: Copy>(
        &mut self,
        names: &BTreeMap<String, T>,
        kind: &'static str,
        id: &str,
        span: Span,
    ) -> Option<T> {
        if let Some(found) = names.get(id) {
            return Some(*found);
        }
        // what a broken file would have named is no mistake of those who name it
        if self.index.unreadable.iter().any(|path| path.starts_with(home_of(kind))) {
            return None;
        }
        let similar = self.similar(kind, id, names.keys());
        self.problem(Problem::error("unknown-id", span).with("kind", kind).with("id", id).with("similar", similar));
        None
    }

    pub(super) fn phase(&mut self, id: &str, span: Span) -> Option<PhaseId> {
        let index = self.index;
        if let Ok(number) = id.parse::<usize>() {
            let found = number.checked_sub(1).and_then(|place| index.phase_numbers.get(place)).copied();
            if found.is_some() {
                return found;
            }
        }
        self.find(&index.phases, "phase", id, span)
    }

    /// The page, and a heading on it, that an address such as `@/guide/index.md#goals` names.
    pub(super) fn page(&mut self, written: &Spanned<String>) -> Option<(PageId, Option<String>)> {
        let line = format!("[x]({})", written.value);
        let parsed = parser(self.html, self.language).line(&line, Origin::Within(written.span), self.problems);
        let Some(super::super::Inline::Link { target, .. }) = parsed.into_iter().next() else {
            self.problem(Problem::error("expected-page", written.span).with("address", written.value.as_str()));
            return None;
        };
        match self.target(target, written.span) {
            Some(Target::Page(page, anchor)) => Some((page, anchor)),
            Some(_) => {
                self.problem(Problem::error("expected-page", written.span).with("address", written.value.as_str()));
                None
            }
            None => None,
        }
    }

    pub(super) fn target(&mut self, reference: Reference, span: Span) -> Option<Target> {
        let index = self.index;
        match reference {
            Reference::Measure(id) => self.find(&index.measures, "measure", &id, span).map(Target::Measure),
            Reference::Chart(id) => self.find(&index.charts, "chart", &id, span).map(Target::Chart),
            Reference::Table(id) => self.find(&index.tables, "table", &id, span).map(Target::Table),
            Reference::Term(id) => self.find(&index.terms, "term", &id, span).map(Target::Term),
            Reference::Phase(id) => self.phase(&id, span).map(Target::Phase),
            Reference::Partner(id) => self.find(&index.partner_ids, "partner", &id, span).map(Target::Partner),
            Reference::Quotes { survey, theme } => {
                let found = self.find(&index.surveys, "survey", &survey, span)?;
                if let Some(theme) = &theme
                    && !index.themes[found.0].contains(theme)
                {
                    self.problem(
                        Problem::error("unknown-id", span)
                            .with("kind", "theme")
                            .with("id", theme.as_str())
                            .with("similar", ""),
                    );
                    return None;
                }
                Some(Target::Quotes(found, theme))
            }
            Reference::Page { from_root, path, anchor } => self.page_target(from_root, &path, anchor, span),
            Reference::Anchor(anchor) => {
                // a line of data is shown on many pages, so it has no heading beside it
                if self.page.is_none_or(|page| !self.has_anchor(page, &anchor)) {
                    self.problem(Problem::error("broken-anchor", span).with("anchor", anchor.as_str()));
                    return None;
                }
                Some(Target::Anchor(anchor))
            }
            Reference::File { from_root, path, anchor } => {
                Some(Target::Asset(self.file_target(from_root, &path, span)?, anchor))
            }
            Reference::External(address) => Some(Target::External(address)),
            Reference::Language(tag) => self.tag(&Spanned { value: tag, span }).map(Target::Language),
        }
    }

    /// A path from `content/`, or a report that it leads out of it.
    fn absolute(&mut self, from_root: bool, path: &str, span: Span) -> Option<String> {
        let mut parts: Vec<&str> =
            if from_root { Vec::new() } else { self.folder.split('/').filter(|part| !part.is_empty()).collect() };
        for part in path.split('/') {
            match part {
                "" | "." => {}
                ".." => {
                    if parts.pop().is_none() {
                        self.problems.push(Problem::error("link-leaves-content", span).with("address", path));
                        return None;
                    }
                }
                part => parts.push(part),
            }
        }
        Some(parts.join("/"))
    }

    fn page_target(&mut self, from_root: bool, path: &str, anchor: Option<String>, span: Span) -> Option<Target> {
        let index = self.index;
        let path = self.absolute(from_root, path, span)?;
        let Some(page) = index.pages.get(&path).copied() else {
            if index.unreadable.contains(&path) {
                return None;
            }
            let similar = self.similar("page", &path, index.pages.keys());
            let message = if index.drafts.contains(&path) { "broken-link-draft" } else { "broken-link" };
            self.problem(
                Problem::error("broken-link", span).saying(message).with("path", path).with("similar", similar),
            );
            return None;
        };
        match anchor {
            Some(anchor) if !self.has_anchor(page, &anchor) => {
                self.problem(Problem::error("broken-anchor", span).with("anchor", anchor));
                None
            }
            anchor => Some(Target::Page(page, anchor)),
        }
    }

    /// A number, or a report that it lies outside its range.
    pub(super) fn in_range(&mut self, written: &Spanned<u32>, range: RangeInclusive<u32>) -> Option<u32> {
        if range.contains(&written.value) {
            return Some(written.value);
        }
        let (min, max) = (range.start().to_string(), range.end().to_string());
        self.problem(Problem::error("number-outside-range", written.span).with("min", min).with("max", max));
        None
    }

    /// Reports names that are empty or written twice.
    pub(super) fn distinct(&mut self, names: &[Spanned<String>]) {
        let mut seen = BTreeSet::new();
        for name in names {
            let text = name.value.trim();
            if text.is_empty() {
                self.problem(Problem::error("empty-text", name.span));
            } else if !seen.insert(text) {
                self.problem(Problem::error("named-twice", name.span).with("name", text));
            }
        }
    }

    /// Reports a text that is empty, in any language.
    pub(super) fn written(&mut self, label: &Label) {
        let texts: Vec<&Spanned<String>> = match label {
            Label::One(text) => vec![text],
            Label::Many(texts) => texts.0.iter().map(|(_, text)| text).collect(),
        };
        for text in texts.into_iter().filter(|text| text.value.trim().is_empty()) {
            self.problem(Problem::error("empty-text", text.span));
        }
    }

    fn has_anchor(&self, page: PageId, anchor: &str) -> bool {
        let index = self.index;
        let given = |prefix: &str, known: &dyn Fn(&str) -> bool| anchor.strip_prefix(prefix).is_some_and(known);
        let kind = index.kinds[page.0];
        index.anchors[page.0].contains(anchor)
            || kind == PageKind::Figures && given("figure-", &|id| index.measures.contains_key(id))
            || kind == PageKind::Figures && given("cells-", &|id| index.tables.contains_key(id))
            || kind == PageKind::Glossary && given("term-", &|id| index.terms.contains_key(id))
    }

    /// The known name nearest to `id`; looked for once, however often the same wrong name is written.
    fn similar<'n>(&mut self, kind: &'static str, id: &str, known: impl Iterator<Item = &'n String>) -> String {
        let key = (kind, id.to_owned());
        if let Some(found) = self.similar.get(&key) {
            return found.clone();
        }
        let known: Vec<&str> = known.map(String::as_str).collect();
        let found = crate::diagnostic::similar(id, &known).unwrap_or_default().to_owned();
        self.similar.insert(key, found.clone());
        found
    }

    pub(super) fn file(&mut self, written: &Spanned<String>) -> Option<AssetId> {
        self.file_target(false, &written.value, written.span)
    }

    fn file_target(&mut self, from_root: bool, path: &str, span: Span) -> Option<AssetId> {
        let absolute = self.absolute(from_root, path, span)?;
        let sources = self.sources;
        let Some(file) = sources.find(&format!("content/{absolute}")) else {
            self.problem(Problem::error("missing-file", span).with("path", absolute));
            return None;
        };
        if let Some(id) = self.asset_ids.get(&file.id) {
            return Some(*id);
        }
        let Body::Bytes(bytes) = &file.body else {
            self.problem(Problem::error("not-an-asset", span).with("path", absolute));
            return None;
        };
        let Ok(output) = OutputPath::parse(&absolute) else {
            self.problem(Problem::error("invalid-file-name", span).with("path", absolute));
            return None;
        };
        let dimensions = match file.extension().as_str() {
            "png" | "jpg" | "jpeg" | "gif" | "webp" | "avif" => match imagesize::blob_size(bytes) {
                Ok(size) => Some((size.width, size.height)),
                Err(error) => {
                    self.problem(
                        Problem::error("bad-image", span).with("path", absolute).with("reason", error.to_string()),
                    );
                    return None;
                }
            },
            _ => None,
        };
        let id = AssetId(self.assets.len());
        self.assets.push(Asset { file: file.id, path: output, dimensions });
        self.asset_ids.insert(file.id, id);
        Some(id)
    }
}

/// Where things of a kind are defined, from `content/`.
fn home_of(kind: &str) -> &'static str {
    match kind {
        "term" => "terms.",
        "survey" | "theme" | "group" => "quotes/",
        "phase" | "framework" | "criterion" => "frameworks/",
        "notice" => "site.",
        "partner" => "",
        _ => "data/",
    }
}
