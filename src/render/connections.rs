//! What pages have to do with one another: where each leads, what each is about, and what follows from it.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use crate::model::{
    ChartData, Detail, MeasureId, Page, PageId, PhaseId, Site, SurveyId, TableId, Target, TermId, Words, visit_embeds,
    visit_inlines, visit_targets,
};

/// As many related pages are named at most.
const MOST_RELATED: usize = 5;

/// What more than one page in so many is about relates none of them: it is what the site is about.
const SHARE: usize = 5;

/// What no more pages than these are about relates them, however few pages there are.
const FEW: usize = 4;

/// What more pages than these are about relates none of them, however many pages there are.
const MANY: usize = 60;

/// The weight of what two pages are about, before it is divided among all that are about it.
const WEIGHT: u64 = 1_000_000;

/// What a page leads to and what it shows.
#[derive(Debug, Default)]
struct Mentions {
    /// Pages that its text leads to.
    pages: BTreeSet<PageId>,
    /// Pages that what its kind adds names: partners of a phase, phases of a partner, doors.
    named: BTreeSet<PageId>,
    phases: BTreeSet<PhaseId>,
    terms: BTreeSet<TermId>,
    measures: BTreeSet<MeasureId>,
    tables: BTreeSet<TableId>,
    surveys: BTreeSet<SurveyId>,
}

/// Pages and what they mention, and the other way round.
#[derive(Debug, Default)]
pub(crate) struct Connections {
    mentions: BTreeMap<PageId, Mentions>,
    pages: BTreeMap<PageId, Vec<PageId>>,
    phases: BTreeMap<PhaseId, Vec<PageId>>,
    terms: BTreeMap<TermId, Vec<PageId>>,
    measures: BTreeMap<MeasureId, Vec<PageId>>,
    tables: BTreeMap<TableId, Vec<PageId>>,
    surveys: BTreeMap<SurveyId, Vec<PageId>>,
}

/// A page that is about the same as another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Related {
    pub(crate) page: PageId,
    /// Phases that both are about.
    pub(crate) phases: Vec<PhaseId>,
    /// Terms that both use.
    pub(crate) terms: Vec<TermId>,
}

impl Connections {
    pub(crate) fn new<'a>(site: &Site, pages: impl Iterator<Item = (PageId, &'a Page)>) -> Self {
        let mut connections = Self::default();
        for (id, page) in pages {
            let mentions = Mentions::of(site, id, page);
            turn(&mut connections.pages, &mentions.pages, id);
            turn(&mut connections.phases, &mentions.phases, id);
            turn(&mut connections.terms, &mentions.terms, id);
            turn(&mut connections.measures, &mentions.measures, id);
            turn(&mut connections.tables, &mentions.tables, id);
            turn(&mut connections.surveys, &mentions.surveys, id);
            connections.mentions.insert(id, mentions);
        }
        connections
    }

    /// Pages that show a measure, in their order.
    pub(crate) fn of_measure(&self, id: MeasureId) -> &[PageId] {
        self.measures.get(&id).map_or(&[], Vec::as_slice)
    }

    /// Pages that show a table or draw it.
    pub(crate) fn of_table(&self, id: TableId) -> &[PageId] {
        self.tables.get(&id).map_or(&[], Vec::as_slice)
    }

    /// Pages that quote a survey.
    pub(crate) fn of_survey(&self, id: SurveyId) -> &[PageId] {
        self.surveys.get(&id).map_or(&[], Vec::as_slice)
    }

    /// Pages whose text uses a term.
    pub(crate) fn of_term(&self, id: TermId) -> &[PageId] {
        self.terms.get(&id).map_or(&[], Vec::as_slice)
    }

    /// Pages whose text leads to a page. The start page, and sections that the page is in, are no news to its reader.
    pub(crate) fn backlinks(&self, site: &Site, id: PageId) -> Vec<PageId> {
        let from = self.pages.get(&id).map_or(&[][..], Vec::as_slice);
        let above = above(site, id);
        from.iter().copied().filter(|page| is_told(site, *page) && !above.contains(page)).collect()
    }

    /// Pages that are about the same, those that have most in common first; none that the page's reader is led to
    /// anyway.
    ///
    /// Two pages have in common the phases both are about and the terms both use. Each weighs the less the more pages
    /// are about it, a phase twice as much as a term; of pages with as much in common, the one about less comes first.
    pub(crate) fn related(&self, site: &Site, id: PageId) -> Vec<Related> {
        let (Some(own), true) = (self.mentions.get(&id), is_told(site, id)) else { return Vec::new() };
        let mut shared: BTreeMap<PageId, Related> = BTreeMap::new();
        let related = |page| Related { page, phases: Vec::new(), terms: Vec::new() };
        for phase in own.phases.iter().filter(|phase| self.phase_weight(**phase) > 0) {
            for page in &self.phases[phase] {
                shared.entry(*page).or_insert_with(|| related(*page)).phases.push(*phase);
            }
        }
        for term in own.terms.iter().filter(|term| self.term_weight(**term) > 0) {
            for page in &self.terms[term] {
                shared.entry(*page).or_insert_with(|| related(*page)).terms.push(*term);
            }
        }
        let known = self.led_to(site, id, own);
        let mut found: Vec<Related> = shared
            .into_values()
            .filter(|related| is_told(site, related.page) && !known.contains(&related.page))
            .collect();
        found.sort_by_key(|related| {
            let both = self.weight_of(&mut related.phases.iter(), &mut related.terms.iter());
            (Reverse(both), self.mentions.get(&related.page).map_or(0, |other| self.whole(other)), related.page)
        });
        found.truncate(MOST_RELATED);
        found
    }

    /// Pages that the reader of a page is led to anyway: by its text, by what stands around it, and by being linked from
    /// them at its end.
    fn led_to(&self, site: &Site, id: PageId, own: &Mentions) -> BTreeSet<PageId> {
        let mut known = above(site, id);
        known.insert(id);
        known.extend(&own.pages);
        known.extend(&own.named);
        known.extend(&site[id].children);
        known.extend(self.backlinks(site, id));
        // the start page's own pages are no sequence
        if let Some(parent) = site[id].parent.filter(|parent| !site[*parent].is_start()) {
            let siblings = &site[parent].children;
            let place = siblings.iter().position(|sibling| *sibling == id).unwrap_or_default();
            known.extend(&siblings[place.saturating_sub(1)..(place + 2).min(siblings.len())]);
        }
        known
    }

    /// The weight of all that a page is about.
    fn whole(&self, mentions: &Mentions) -> u64 {
        self.weight_of(&mut mentions.phases.iter(), &mut mentions.terms.iter())
    }

    fn weight_of(&self, phases: &mut dyn Iterator<Item = &PhaseId>, terms: &mut dyn Iterator<Item = &TermId>) -> u64 {
        phases.map(|id| self.phase_weight(*id)).sum::<u64>() + terms.map(|id| self.term_weight(*id)).sum::<u64>()
    }

    fn phase_weight(&self, id: PhaseId) -> u64 {
        2 * self.weight(self.phases.get(&id).map_or(0, Vec::len))
    }

    fn term_weight(&self, id: TermId) -> u64 {
        self.weight(self.terms.get(&id).map_or(0, Vec::len))
    }

    /// The weight of what so many pages are about; nothing if those are too many.
    fn weight(&self, pages: usize) -> u64 {
        let most = (self.mentions.len() / SHARE).clamp(FEW, MANY);
        if pages > most { 0 } else { WEIGHT / u64::try_from(pages.max(1)).unwrap_or(u64::MAX) }
    }
}

impl Mentions {
    fn of(site: &Site, id: PageId, page: &Page) -> Self {
        let mut mentions = Self::default();
        let mut lines: Vec<&Words> = page.lines();
        visit_inlines(&page.body, &mut |line| lines.push(line));
        for line in lines {
            visit_targets(line, &mut |target| mentions.target(site, target));
        }
        visit_embeds(&page.body, &mut |embed| mentions.target(site, &embed.target));
        let partner = |partner: &crate::model::PartnerId| site.partners.get(partner.index()).map(|(_, page)| *page);
        match &page.detail {
            Detail::Phase { phase, partners, .. } => {
                mentions.phases.insert(*phase);
                mentions.named.extend(partners.iter().filter_map(partner));
            }
            Detail::Partner { phases, .. } => {
                mentions.phases.extend(phases);
                mentions.named.extend(phases.iter().filter_map(|phase| site[*phase].page));
            }
            Detail::Start { doors } => mentions.named.extend(doors.iter().map(|door| door.page)),
            _ => {}
        }
        mentions.pages.remove(&id);
        mentions
    }

    fn target(&mut self, site: &Site, target: &Target) {
        match target {
            Target::Measure(id) => self.measures.extend([*id]),
            Target::Table(id) => self.tables.extend([*id]),
            Target::Chart(id) => match &site.charts[id.index()].data {
                ChartData::Table(table) => self.tables.extend([*table]),
                data @ ChartData::Measures(_) => self.measures.extend(data.measures()),
            },
            Target::Quotes(id, _) => self.surveys.extend([*id]),
            Target::Term(id) => self.terms.extend([*id]),
            Target::Phase(id) => {
                self.phases.insert(*id);
                self.pages.extend(site[*id].page);
            }
            Target::Partner(id) => self.pages.extend(site.partners.get(id.index()).map(|(_, page)| *page)),
            Target::Page(page, _) => {
                self.pages.insert(*page);
                if let Detail::Phase { phase, .. } = &site[*page].detail {
                    self.phases.insert(*phase);
                }
            }
            _ => {}
        }
    }
}

/// Enters what a page mentions the other way round.
fn turn<T: Copy + Ord>(turned: &mut BTreeMap<T, Vec<PageId>>, mentioned: &BTreeSet<T>, page: PageId) {
    for one in mentioned {
        turned.entry(*one).or_default().push(page);
    }
}

/// The sections that a page is in.
fn above(site: &Site, id: PageId) -> BTreeSet<PageId> {
    std::iter::successors(site[id].parent, |parent| site[*parent].parent).collect()
}

/// Whether a page is one of text, and not one that leads everywhere.
fn is_told(site: &Site, id: PageId) -> bool {
    !site[id].is_start() && !site[id].kind.is_listing()
}
