//! Judging content: one rule a file, whose opening comment is the rule's manual page.
//!
//! A rule looks at the resolved [`Site`] and at what may be shown of its figures, and reports [`Problem`]s. It never
//! changes anything, and no rule knows of another. What an editor has to say to a warning is heard afterwards, by
//! [`answer`].

mod accessibility_statement;
mod answers;
mod assessment_file;
mod assessment_twice;
mod assessment_version;
mod attachment_metadata;
mod attainable_share;
mod colour;
mod consent_expired;
mod consent_scope;
mod contrast;
mod date_after_site;
mod earlier_release;
mod embed_in_text;
mod empty_section;
mod endpoint;
mod external_image;
mod external_link;
mod figure_ending;
mod figure_noun;
mod figure_text;
mod figures_contradict;
mod foreign_passage;
mod group_disclosure;
mod heading_order;
mod identifier;
mod image_text;
#[cfg(test)]
mod messages;
mod missing_alt;
mod mixed_units;
mod not_rounded;
mod nouns;
mod numbers;
mod one_person_role;
mod part_exceeds_whole;
mod phrases;
mod picture_metadata;
mod quote_basis_unknown;
mod quote_translation;
mod quote_unknowns;
mod quote_withdrawn;
mod quotes_empty;
mod quotes_without_contact;
mod reading_ease;
mod release_difference;
mod replacement_tells;
mod reserved_address;
mod review_overdue;
mod security_expired;
mod shares_over_100;
mod speaker_group;
mod style;
mod table_heads;
mod target_base;
mod texts;
mod total_differs;
mod total_untied;
mod translation_missing;
mod translation_outdated;
mod translation_unrecorded;
mod two_sources;
mod typed_figure;
mod typed_withheld;
mod unlinked;
mod unproven;
mod unused;
mod vague_link;
mod withheld_together;
mod withheld_without_replacement;

pub use answers::{Answered, answer};
pub use external_link::{ExternalLink, external_links};

use jiff::civil::Date;

use crate::diagnostic::{FileId, Problems, Severity, Span};
use crate::disclosure::{Count, Place, PopulationId, Proof, Publication, Release, Released, Unproven, Value};
use crate::locale::{Language, Locale};
use crate::model::{FigureSource, Ledger, Measure, MeasureId, Quotes, Site, figure_text};
use texts::Texts;

/// What is judged.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    /// The site.
    pub site: &'a Site,
    /// Everything it counts.
    pub publication: &'a Publication,
    /// Everything it quotes.
    pub quotes: &'a Quotes,
    /// What may be shown of its figures.
    pub released: &'a Released,
    /// What its earlier releases printed.
    pub ledger: &'a Ledger,
    /// Where the released figures are from.
    pub source: &'a FigureSource,
    /// What its audit proved, by population.
    pub proofs: &'a [Result<Proof, Unproven>],
    /// The source text at a place; empty where there is none.
    pub excerpt: &'a dyn Fn(Span) -> &'a str,
    /// Every file under `content/` as it was read, for what points at persons.
    pub files: &'a [File<'a>],
    /// The style sheets of its theme, in the order in which they speak.
    pub styles: &'a [Style<'a>],
    /// The day of the check.
    pub today: Date,
}

/// A file as it was read.
#[derive(Debug, Clone, Copy)]
pub struct File<'a> {
    /// Its number.
    pub id: FileId,
    /// Its path from the site's root.
    pub path: &'a str,
    /// What it holds.
    pub bytes: &'a [u8],
}

/// A style sheet of the theme.
#[derive(Debug, Clone, Copy)]
pub struct Style<'a> {
    /// Its number, where it is a file of the site's own.
    pub file: Option<FileId>,
    /// What it holds.
    pub text: &'a str,
}

/// A rule: its id is what an answer names.
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    /// Its id.
    pub id: &'static str,
    /// The most its findings weigh.
    pub severity: Severity,
    check: Check,
}

#[derive(Debug, Clone, Copy)]
enum Check {
    Site(fn(&Input<'_>, &mut Problems)),
    Texts(fn(&Input<'_>, &Texts<'_>, &mut Problems)),
}

/// Every rule, in the order of their ids.
pub const RULES: &[Rule] = &[
    accessibility_statement::RULE,
    assessment_file::RULE,
    assessment_twice::RULE,
    assessment_version::RULE,
    attachment_metadata::RULE,
    attainable_share::RULE,
    consent_expired::RULE,
    consent_scope::RULE,
    contrast::RULE,
    date_after_site::RULE,
    earlier_release::RULE,
    embed_in_text::RULE,
    empty_section::RULE,
    endpoint::RULE,
    external_image::RULE,
    figure_ending::RULE,
    figure_noun::RULE,
    figure_text::RULE,
    figures_contradict::RULE,
    foreign_passage::RULE,
    group_disclosure::RULE,
    heading_order::RULE,
    identifier::RULE,
    image_text::RULE,
    missing_alt::RULE,
    mixed_units::RULE,
    not_rounded::RULE,
    one_person_role::RULE,
    part_exceeds_whole::RULE,
    picture_metadata::RULE,
    quote_basis_unknown::RULE,
    quote_translation::RULE,
    quote_unknowns::RULE,
    quote_withdrawn::RULE,
    quotes_empty::RULE,
    quotes_without_contact::RULE,
    reading_ease::RULE,
    release_difference::RULE,
    replacement_tells::RULE,
    reserved_address::RULE,
    review_overdue::RULE,
    security_expired::RULE,
    shares_over_100::RULE,
    speaker_group::RULE,
    table_heads::RULE,
    target_base::RULE,
    total_differs::RULE,
    total_untied::RULE,
    translation_missing::RULE,
    translation_outdated::RULE,
    translation_unrecorded::RULE,
    two_sources::RULE,
    typed_figure::RULE,
    typed_withheld::RULE,
    unlinked::RULE,
    unproven::RULE,
    unused::RULE,
    vague_link::RULE,
    withheld_together::RULE,
    withheld_without_replacement::RULE,
];

/// Runs every rule.
pub fn run(context: &Context<'_>, problems: &mut Problems) {
    let Some(input) = Input::new(context) else { return };
    let texts = Texts::of(&input);
    for rule in RULES {
        match rule.check {
            Check::Site(check) => check(&input, problems),
            Check::Texts(check) => check(&input, &texts, problems),
        }
    }
}

/// What rules look at: a [`Context`] with the conventions of the site's default language.
struct Input<'a> {
    site: &'a Site,
    publication: &'a Publication,
    quotes: &'a Quotes,
    released: &'a Released,
    ledger: &'a Ledger,
    proofs: &'a [Result<Proof, Unproven>],
    excerpt: &'a dyn Fn(Span) -> &'a str,
    files: &'a [File<'a>],
    styles: &'a [Style<'a>],
    today: Date,
    locale: Locale,
}

impl<'a> Input<'a> {
    /// Takes the site's language, or one whose data every build has: a language without data is a problem of its own
    /// when the theme is loaded.
    fn new(context: &Context<'a>) -> Option<Self> {
        let Context { site, publication, quotes, released, ledger, source: _, proofs, excerpt, files, styles, today } =
            *context;
        let locale = Locale::new(site.settings.language).or_else(|_| Locale::new(Language::ENGLISH)).ok()?;
        Some(Self { site, publication, quotes, released, ledger, proofs, excerpt, files, styles, today, locale })
    }

    /// The files that pages use.
    fn assets(&self) -> impl Iterator<Item = File<'a>> {
        self.site.assets.iter().filter_map(|asset| self.file(asset.file))
    }

    /// A file as it was read.
    fn file(&self, id: FileId) -> Option<File<'a>> {
        // files are in the order of their numbers
        self.files.binary_search_by_key(&id, |file| file.id).ok().map(|place| self.files[place])
    }

    /// A figure as a reader of this language sees it.
    fn figure(&self, id: MeasureId, locale: &Locale) -> String {
        figure_text(self.release(id), locale).value
    }

    fn release(&self, id: MeasureId) -> &'a Release {
        &self.released.measures[id.index()]
    }

    fn value(&self, id: MeasureId) -> Value {
        self.publication.measures[id.index()].value
    }

    /// The size of a population, for arithmetic only.
    fn size(&self, population: PopulationId) -> Option<Count> {
        self.publication.populations.get(population.0)?.size
    }

    /// Where a figure stands in the content.
    fn span(&self, place: Place) -> Option<Span> {
        match place {
            Place::Measure(id) => Some(self.site[MeasureId(id)].value_span),
            Place::Cell(id, row, column) => self.site.tables[id].rows.get(row)?.spans.get(column).copied(),
            Place::Size(id) => {
                let id = PopulationId(id);
                let measure = self.site.measures.iter().find(|measure| measure.size_of == Some(id));
                let survey = || self.site.surveys.iter().find(|survey| [survey.n, survey.invited].contains(&Some(id)));
                measure.map(|measure| measure.value_span).or_else(|| survey().map(|survey| survey.span))
            }
        }
    }

    /// Where the first of figures stands; figures without a place of their own are about the site, so that no error
    /// about them is lost.
    fn span_of(&self, places: &[Place]) -> Span {
        places.iter().find_map(|place| self.span(*place)).unwrap_or(self.site.settings.theme_span)
    }

    /// All measures in order.
    fn measures(&self) -> impl Iterator<Item = (MeasureId, &'a Measure)> + use<'a> {
        let site = self.site;
        site.measures.iter().enumerate().map(|(place, measure)| (MeasureId(place), measure))
    }

    /// The one place of `needle` inside a place, if there is exactly one.
    fn find(&self, within: Span, needle: &str) -> Option<Span> {
        let excerpt = (self.excerpt)(within);
        let start = excerpt.find(needle).filter(|start| excerpt.rfind(needle) == Some(*start))?;
        let start = within.start as usize + start;
        Some(Span::new(within.file, start, start + needle.len()))
    }
}
