//! Everything that is written on the site, laid out for the rules that read it.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::Input;
use crate::diagnostic::{Span, Subject};
use crate::locale::{Language, Locale};
use crate::model::{
    Accessibility, Answer, Basis, Block, Definition, Document, Embed, Head, Inline, Localised, MeasureId, Page, Quotes,
    Site, Target, Words, plain_text,
};

/// Every text of the site, and the languages they are in.
pub(super) struct Texts<'a> {
    all: Vec<Text<'a>>,
    locales: BTreeMap<Language, Locale>,
}

/// A text with one subject: a page, or a line of data.
pub(super) struct Text<'a> {
    pub(super) language: Language,
    pub(super) subject: Option<Subject>,
    /// Its lines, as a reader would read them.
    pub(super) runs: Vec<Run<'a>>,
    /// What it leads to or shows.
    pub(super) mentions: Vec<Mention<'a>>,
    /// What stands in place of sentences with withheld figures.
    pub(super) replacements: Vec<Replacement<'a>>,
    /// Which of its lines are the cells of one table.
    tables: Vec<Range<usize>>,
}

/// A line without markup. A figure stands in it as [`FIGURE`], a line break as a space.
#[derive(Default)]
pub(super) struct Run<'a> {
    pub(super) text: String,
    pub(super) pieces: Vec<Piece<'a>>,
    /// Where its text is marked as being in another language.
    pub(super) foreign: Vec<Range<usize>>,
}

/// Stands for a figure in the text of a [`Run`].
pub(super) const FIGURE: char = '\u{fffc}';

/// A part of a run.
pub(super) struct Piece<'a> {
    /// Where it is in the run's text.
    pub(super) range: Range<usize>,
    pub(super) kind: PieceKind<'a>,
}

pub(super) enum PieceKind<'a> {
    Words { text: &'a str, span: Span },
    Figure(Figure),
}

/// A figure in a run.
pub(super) struct Figure {
    pub(super) measure: MeasureId,
    /// The words typed in its place.
    pub(super) words: String,
    pub(super) span: Span,
    pub(super) standing: Standing,
}

/// How a figure stands in its run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    /// In a sentence.
    Bare,
    /// In a sentence that another replaces when the figure is withheld.
    Replaced,
    /// As a card of its own.
    Alone,
}

/// A link, a picture or something shown.
pub(super) struct Mention<'a> {
    pub(super) target: &'a Target,
    pub(super) form: Form,
    /// The link's words, or the picture's description.
    pub(super) words: String,
    pub(super) span: Span,
}

/// What stands in place of a sentence if a figure in it is withheld.
pub(super) struct Replacement<'a> {
    pub(super) measure: MeasureId,
    pub(super) words: &'a Words,
    pub(super) span: Span,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    Link,
    Image,
    Embed,
}

impl<'a> Texts<'a> {
    pub(super) fn of(input: &Input<'a>) -> Self {
        let mut collector = Collector { all: Vec::new(), default: input.site.settings.language };
        collector.settings(input.site);
        input.site.versions().for_each(|page| collector.page(page));
        collector.data(input.site);
        collector.charts(input.site);
        collector.frameworks(input.site);
        collector.surveys(input.site, input.quotes);
        collector.assessments(input.site);
        collector.terms(input.site);
        collector.sources(input.site);
        let mut texts = Self { all: collector.all, locales: BTreeMap::new() };
        let locales =
            texts.languages().into_iter().filter_map(|language| Some((language, Locale::new(language).ok()?)));
        texts.locales = locales.collect();
        texts
    }

    /// The languages that anything is written in.
    pub(super) fn languages(&self) -> BTreeSet<Language> {
        self.all.iter().map(|text| text.language).collect()
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &Text<'a>> {
        self.all.iter()
    }

    /// The conventions of a text's language.
    pub(super) fn locale<'s>(&'s self, language: Language, default: &'s Locale) -> &'s Locale {
        self.locales.get(&language).unwrap_or(default)
    }
}

impl Run<'_> {
    /// Where a part of the run stands in its file: exactly, if its text is found there as it is.
    pub(super) fn place(&self, input: &Input<'_>, range: &Range<usize>) -> Place {
        let piece = self.pieces.iter().rev().find(|piece| piece.range.start <= range.start);
        match piece.map(|piece| (&piece.kind, piece.range.start)) {
            Some((PieceKind::Words { text, span }, start)) => {
                let inside = range.start - start..(range.end - start).min(text.len());
                if (input.excerpt)(*span) == *text {
                    let base = span.start as usize;
                    let exact = Span::new(span.file, base + inside.start, base + inside.end);
                    return if inside.len() == range.len() { Place::Exact(exact) } else { Place::Near(exact) };
                }
                text.get(inside)
                    .filter(|needle| needle.len() == range.len())
                    .and_then(|needle| input.find(*span, needle))
                    .map_or(Place::Near(*span), Place::Exact)
            }
            Some((PieceKind::Figure(figure), _)) => Place::Near(figure.span),
            None => Place::Nowhere,
        }
    }

    /// The figures, and where each is in the run's text.
    pub(super) fn figures(&self) -> impl Iterator<Item = (&Figure, Range<usize>)> {
        self.pieces.iter().filter_map(|piece| match &piece.kind {
            PieceKind::Figure(figure) => Some((figure, piece.range.clone())),
            PieceKind::Words { .. } => None,
        })
    }
}

/// A place in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// Just there; it can be replaced.
    Exact(Span),
    /// Somewhere there.
    Near(Span),
    /// No place is known.
    Nowhere,
}

impl Place {
    pub(super) fn span(self) -> Option<Span> {
        match self {
            Self::Exact(span) | Self::Near(span) => Some(span),
            Self::Nowhere => None,
        }
    }
}

/// Visits a document's blocks from first to last, those inside others too.
pub(super) fn visit_blocks<'a>(document: &'a Document<Target>, visit: &mut dyn FnMut(&'a Block<Target>)) {
    blocks(&document.blocks, visit);
    document.footnotes.iter().for_each(|note| blocks(note, visit));
}

fn blocks<'a>(content: &'a [Block<Target>], visit: &mut dyn FnMut(&'a Block<Target>)) {
    for block in content {
        visit(block);
        match block {
            Block::Quotation { content } | Block::Alert { content, .. } => blocks(content, visit),
            Block::List { items, .. } => items.iter().for_each(|item| blocks(item, visit)),
            Block::Definitions { entries } => {
                entries.iter().flat_map(|entry| &entry.descriptions).for_each(|description| blocks(description, visit));
            }
            _ => {}
        }
    }
}

/// The words of a line; figures among them are left out.
pub(super) fn words(line: &Words) -> String {
    plain_text(line, &mut |target| matches!(target, Target::Measure(_)).then(String::new))
}

impl<'a> Text<'a> {
    fn new(language: Language, subject: Option<Subject>) -> Self {
        Self { language, subject, runs: Vec::new(), mentions: Vec::new(), replacements: Vec::new(), tables: Vec::new() }
    }

    /// The lines that are read together with this one: those of its table, or itself alone.
    pub(super) fn read_with(&self, line: usize) -> &[Run<'a>] {
        let table = self.tables.iter().find(|table| table.contains(&line)).cloned();
        &self.runs[table.unwrap_or(line..line + 1)]
    }

    fn line(&mut self, line: &'a Words) {
        let mut run = Run::default();
        self.inlines(line, &mut run);
        if !run.pieces.is_empty() {
            self.runs.push(run);
        }
    }

    fn inlines(&mut self, line: &'a Words, run: &mut Run<'a>) {
        for inline in line {
            match inline {
                Inline::Text { text, span } => run.push(text, PieceKind::Words { text, span: *span }),
                Inline::SoftBreak | Inline::HardBreak => run.text.push(' '),
                Inline::Emphasis { content } | Inline::Strong { content } | Inline::Strikethrough { content } => {
                    self.inlines(content, run);
                }
                Inline::Link { target, title, content, span } => {
                    let words = plain_text(content, &mut |_| None);
                    self.mentions.push(Mention { target, form: Form::Link, words: words.clone(), span: *span });
                    match target {
                        Target::Measure(measure) => {
                            let standing = if title.is_empty() { Standing::Bare } else { Standing::Replaced };
                            self.replacements.push(Replacement { measure: *measure, words: title, span: *span });
                            run.figure(Figure { measure: *measure, words, span: *span, standing });
                        }
                        Target::Language(_) => {
                            let start = run.text.len();
                            self.inlines(content, run);
                            run.foreign.push(start..run.text.len());
                        }
                        _ => self.inlines(content, run),
                    }
                    self.line(title);
                }
                Inline::Image { target, title, alt, span } => {
                    self.mention(target, Form::Image, alt, *span);
                    run.text.push(FIGURE);
                    self.line(alt);
                    self.line(title);
                }
                // neither is words, and both part what is on their sides
                Inline::Code { .. } | Inline::Html { .. } => run.text.push(FIGURE),
                Inline::Footnote { .. } => {}
            }
        }
    }

    fn mention(&mut self, target: &'a Target, form: Form, words: &Words, span: Span) {
        self.mentions.push(Mention { target, form, words: plain_text(words, &mut |_| None), span });
    }

    fn embed(&mut self, embed: &'a Embed<Target>) {
        self.mention(&embed.target, Form::Embed, &embed.alt, embed.span);
        self.line(&embed.headline);
        if let Target::Measure(measure) = &embed.target {
            let mut run = Run::default();
            let words = plain_text(&embed.alt, &mut |_| None);
            run.figure(Figure { measure: *measure, words, span: embed.span, standing: Standing::Alone });
            self.runs.push(run);
        } else {
            self.line(&embed.alt);
        }
    }

    fn block(&mut self, block: &'a Block<Target>) {
        match block {
            Block::Heading { content, .. } | Block::Paragraph { content, .. } => self.line(content),
            Block::Definitions { entries } => entries.iter().for_each(|Definition { term, .. }| self.line(term)),
            Block::Table { head, rows, .. } => {
                let start = self.runs.len();
                head.iter().chain(rows.iter().flatten()).for_each(|cell| self.line(cell));
                self.tables.push(start..self.runs.len());
            }
            Block::Embeds { embeds } => embeds.iter().for_each(|embed| self.embed(embed)),
            _ => {}
        }
    }
}

impl<'a> Run<'a> {
    fn push(&mut self, text: &str, kind: PieceKind<'a>) {
        let start = self.text.len();
        self.text.push_str(text);
        self.pieces.push(Piece { range: start..self.text.len(), kind });
    }

    fn figure(&mut self, figure: Figure) {
        self.push(FIGURE.encode_utf8(&mut [0; 4]), PieceKind::Figure(figure));
    }
}

struct Collector<'a> {
    all: Vec<Text<'a>>,
    default: Language,
}

impl<'a> Collector<'a> {
    fn add(&mut self, text: Text<'a>) {
        if !(text.runs.is_empty() && text.mentions.is_empty()) {
            self.all.push(text);
        }
    }

    fn localised(&mut self, subject: Option<&Subject>, lines: impl IntoIterator<Item = &'a Localised<Words>>) {
        for line in lines {
            let default = line.get(&self.default);
            let own = std::iter::once((self.default, default));
            for (language, words) in own.chain(line.others().map(|(language, words)| (*language, words))) {
                let mut text = Text::new(language, subject.cloned());
                text.line(words);
                self.add(text);
            }
        }
    }

    fn answers(&mut self, subject: &Subject, answers: &'a [Answer]) {
        self.localised(
            Some(subject),
            answers.iter().flat_map(|answer| [Some(&answer.reason), answer.state.as_ref()]).flatten(),
        );
    }

    fn settings(&mut self, site: &'a Site) {
        let settings = &site.settings;
        // a site without a title of its own has that of its start page, which is read with the page
        let title = settings.title.get(&self.default);
        if site.pages.iter().all(|page| page.title != *title) {
            self.localised(None, [&settings.title]);
        }
        let lines = [
            &settings.description,
            &settings.banner,
            &settings.footer,
            &settings.publisher,
            &settings.licence,
            &settings.questions_note,
            &settings.contact,
            &settings.owner,
        ];
        self.localised(None, lines.into_iter().flatten());
        self.localised(None, settings.notices.iter().map(|notice| &notice.text));
        self.localised(None, settings.navigation.iter().flatten().filter_map(|item| item.label.as_ref()));
        self.localised(None, settings.changes.iter().map(|change| &change.text));
        self.localised(None, settings.accessibility.iter().flat_map(Accessibility::labels));
    }

    fn page(&mut self, page: &'a Page) {
        let mut text = Text::new(page.language, Some(Subject::Page(page.file)));
        page.lines().into_iter().for_each(|line| text.line(line));
        for document in page.documents() {
            visit_blocks(document, &mut |block| text.block(block));
        }
        self.add(text);
        self.localised(Some(&Subject::Page(page.file)), &page.owner);
    }

    fn data(&mut self, site: &'a Site) {
        for dataset in &site.datasets {
            self.localised(None, [&dataset.title]);
            self.localised(None, [&dataset.description, &dataset.source, &dataset.owner].into_iter().flatten());
        }
        for measure in &site.measures {
            let subject = Subject::Measure(measure.id.clone());
            self.localised(Some(&subject), [&measure.label]);
            self.localised(
                Some(&subject),
                [&measure.definition, &measure.withheld, &measure.basis.note].into_iter().flatten(),
            );
            self.source(site, &subject, &measure.basis);
            self.localised(Some(&subject), measure.basis.correction.iter().map(|correction| &correction.reason));
            self.answers(&subject, &measure.basis.answers);
        }
        for table in &site.tables {
            let subject = Subject::Table(table.id.clone());
            self.localised(Some(&subject), [&table.label]);
            self.localised(Some(&subject), table.columns.iter().filter_map(Head::label));
            self.localised(Some(&subject), table.rows.iter().filter_map(|row| row.head.label()));
            self.localised(Some(&subject), [&table.rows_label, &table.basis.note].into_iter().flatten());
            self.source(site, &subject, &table.basis);
            self.localised(Some(&subject), table.basis.correction.iter().map(|correction| &correction.reason));
            self.answers(&subject, &table.basis.answers);
        }
    }

    /// A figure's own source; the one it has from its dataset is read there.
    fn source(&mut self, site: &'a Site, subject: &Subject, basis: &'a Basis) {
        if basis.source != site.datasets[basis.dataset.index()].source {
            self.localised(Some(subject), &basis.source);
        }
    }

    fn charts(&mut self, site: &'a Site) {
        for chart in &site.charts {
            self.localised(None, [&chart.label]);
            self.localised(None, [&chart.alt, &chart.note].into_iter().flatten());
        }
    }

    fn frameworks(&mut self, site: &'a Site) {
        self.localised(None, site.phases.iter().map(|phase| &phase.label));
        for framework in &site.frameworks {
            self.localised(None, [&framework.title]);
            self.localised(None, [&framework.source, &framework.licence, &framework.note].into_iter().flatten());
            self.localised(None, framework.bands.iter().map(|band| &band.label));
            for criterion in &framework.criteria {
                self.localised(None, [&criterion.statement]);
                self.localised(None, criterion.evidence.iter().chain(&criterion.questions));
            }
        }
    }

    fn surveys(&mut self, site: &'a Site, quotes: &'a Quotes) {
        for survey in &site.surveys {
            let subject = Subject::Survey(survey.id.clone());
            self.localised(Some(&subject), [&survey.title]);
            let lines = [&survey.period, &survey.question, &survey.selection, &survey.source, &survey.note];
            self.localised(Some(&subject), lines.into_iter().flatten());
            self.localised(Some(&subject), survey.groups.iter().map(|group| &group.label));
            self.answers(&subject, &survey.answers);
        }
        for (_, quote) in quotes.all() {
            self.answers(&Subject::Quote(quote.id.clone()), &quote.answers);
        }
    }

    fn assessments(&mut self, site: &'a Site) {
        for assessment in &site.assessments {
            let subject = Subject::Assessment(assessment.id.clone());
            let mut text = Text::new(self.default, Some(subject.clone()));
            assessment.lines().into_iter().for_each(|line| text.line(line));
            self.add(text);
            self.answers(&subject, &assessment.answers);
        }
    }

    fn sources(&mut self, site: &'a Site) {
        for source in &site.sources {
            let mut text = Text::new(source.language.unwrap_or(self.default), None);
            source.lines().for_each(|line| text.line(line));
            self.add(text);
            self.localised(None, &source.note);
        }
    }

    fn terms(&mut self, site: &'a Site) {
        for term in &site.terms {
            self.localised(None, [&term.name]);
            self.localised(None, &term.definition);
            for (language, synonym) in &term.synonyms {
                let mut text = Text::new(*language, None);
                text.line(synonym);
                self.add(text);
            }
            self.localised(None, term.contrast.iter().map(|contrast| &contrast.note));
        }
    }
}
