//! What is told of an audit, to people and to programs.

use std::collections::{BTreeMap, BTreeSet};

use super::read_back::ReadBack;
use crate::disclosure::{
    Decided, Decision, Measured, Open, Place, Policy, PopulationId, Proof, Unproven, UnprovenReason,
};
use crate::locale::{Decimal, Locale};
use crate::model::{Site, figure_text};
use crate::pipeline::Audited;

/// For whom the account is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::cli) enum Form {
    /// Those who answer for the figures.
    Internal,
    /// Anybody: it does not tell which figures are below the threshold and which protect them.
    Public,
}

/// What is told of an audit.
#[derive(Debug)]
pub(super) struct Account {
    pub form: Form,
    pub title: String,
    pub populations: Vec<Population>,
    pub read_back: Option<ReadBack>,
}

/// What is told of one population.
#[derive(Debug)]
pub(super) struct Population {
    /// Its key and its name; nothing for the figures that are part of none.
    pub name: Option<(String, String)>,
    /// Its size as it is printed, if it is.
    pub size: Option<String>,
    pub policy: Policy,
    pub figures: Vec<Figure>,
    /// Why nothing is proven of it.
    pub unproven: Option<UnprovenReason>,
}

/// What is told of one figure.
#[derive(Debug)]
pub(super) struct Figure {
    /// Where it is printed.
    pub printed: Vec<Printed>,
    /// Why it is withheld, if it is.
    pub withheld: Option<Withheld>,
}

/// A figure where it is printed.
#[derive(Debug)]
pub(super) struct Printed {
    pub key: String,
    pub title: String,
    /// The title of the table it is a cell of.
    pub table: Option<String>,
    /// As it is printed.
    pub value: String,
}

/// A withheld figure.
#[derive(Debug)]
pub(super) struct Withheld {
    pub why: Why,
    pub open: Openness,
}

/// What is known of a withheld figure by the audit.
#[derive(Debug)]
pub(super) enum Openness {
    /// What a reader can take it to be.
    Values(Values),
    /// It is part of no sum that was looked at.
    Alone,
    /// Nothing was proven of it, or it is not printed at all.
    Unknown,
}

/// Why a figure is withheld, as far as it is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Why {
    BelowThreshold,
    /// A sum that tells too much of one who contributes to it.
    TellsOfOne,
    ProtectsAnother,
    Together,
    /// In one of the first three ways; in which is not told.
    Untold,
}

/// What a reader can take a figure to be.
#[derive(Debug, Clone)]
pub(super) struct Values {
    pub least: Option<i64>,
    pub most: Option<i64>,
    /// Values shown to be possible.
    pub shown: Vec<i64>,
    /// What they are of, if not of members.
    pub unit: Option<Unit>,
}

/// What the values of a sum are: how much members contribute together, also where a mean is printed.
#[derive(Debug, Clone)]
pub(super) struct Unit {
    /// Digits after the mark of the values.
    pub digits: u8,
    /// What is contributed, e.g. hours.
    pub name: String,
}

impl Unit {
    /// A value as a number of what is contributed; nothing where it has too many digits.
    pub(super) fn number(&self, value: i64) -> Option<Decimal> {
        Decimal::quotient(value.into(), 1, self.digits, self.digits)
    }
}

/// What the audit comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    Proven,
    NothingWithheld,
    NotProven,
    /// The figures are proven, the built files do not agree with them.
    Findings,
}

impl Account {
    pub(super) fn new(audited: &Audited, read_back: Option<ReadBack>, form: Form) -> Self {
        let Audited { site, figures, proofs } = audited;
        let open: BTreeMap<Place, Open<'_>> = proofs
            .iter()
            .flatten()
            .flat_map(Proof::withheld)
            .flat_map(|open| open.places.iter().map(move |place| (*place, open.clone())))
            .collect();
        let teller = Teller {
            site,
            audited,
            locale: Locale::new(site.settings.language).ok(),
            open,
            unproven: proofs.iter().filter_map(|proof| proof.as_ref().err()).collect(),
            form,
        };
        let mut by_population: BTreeMap<Option<PopulationId>, Vec<&Decided>> = BTreeMap::new();
        for decided in &figures.decided {
            by_population.entry(decided.population).or_default().push(decided);
        }
        // those that are part of nothing come last
        let nameless = by_population.remove(&None).map(|decided| (None, decided));
        let populations = by_population.into_iter().chain(nameless);
        Self {
            form,
            title: site.title(),
            populations: populations.filter_map(|(id, decided)| teller.population(id, &decided)).collect(),
            read_back,
        }
    }

    /// How many figures there are and how many of them are withheld, by the names they are printed under.
    pub(super) fn count(&self) -> (usize, usize) {
        let figures = || self.populations.iter().flat_map(|population| &population.figures);
        let names = |withheld: bool| {
            let of = figures().filter(|figure| !withheld || figure.withheld.is_some());
            of.flat_map(|figure| &figure.printed).map(|printed| printed.key.as_str()).collect::<BTreeSet<_>>().len()
        };
        (names(false), names(true))
    }

    /// How many withheld figures are part of no sum that was looked at.
    pub(super) fn alone(&self) -> usize {
        let withheld = self.populations.iter().flat_map(|population| &population.figures);
        let is_alone = |figure: &&Figure| {
            figure.withheld.as_ref().is_some_and(|withheld| matches!(withheld.open, Openness::Alone))
        };
        withheld.filter(is_alone).count()
    }

    pub(super) fn verdict(&self) -> Verdict {
        let unproven = self.populations.iter().any(|population| population.unproven.is_some());
        let found = |read_back: &ReadBack| !read_back.is_clean();
        match self.count() {
            _ if unproven => Verdict::NotProven,
            _ if self.read_back.as_ref().is_some_and(found) => Verdict::Findings,
            (_, 0) => Verdict::NothingWithheld,
            _ => Verdict::Proven,
        }
    }
}

struct Teller<'a> {
    site: &'a Site,
    audited: &'a Audited,
    locale: Option<Locale>,
    open: BTreeMap<Place, Open<'a>>,
    unproven: Vec<&'a Unproven>,
    form: Form,
}

impl Teller<'_> {
    fn population(&self, id: Option<PopulationId>, decided: &[&Decided]) -> Option<Population> {
        let policy = decided.iter().map(|decided| decided.policy).reduce(Policy::stricter)?;
        let places: BTreeSet<Place> = decided.iter().flat_map(|decided| decided.places.iter().copied()).collect();
        let unproven = self.unproven.iter().find(|unproven| unproven.places.iter().any(|place| places.contains(place)));
        let key = |id| crate::disclosure::Names::population(self.site, id);
        Some(Population {
            name: id.and_then(|id| Some((key(id)?, self.site.population_title(id)?))),
            size: id.and_then(|id| self.value(Place::Size(id.0))),
            policy,
            figures: decided.iter().map(|decided| self.figure(decided)).collect(),
            unproven: unproven.map(|unproven| unproven.reason),
        })
    }

    fn figure(&self, decided: &Decided) -> Figure {
        let why = match (decided.decision, self.form) {
            (Decision::Shown, _) => None,
            (Decision::Together, _) => Some(Why::Together),
            (_, Form::Public) => Some(Why::Untold),
            (Decision::BelowThreshold, Form::Internal) => Some(Why::BelowThreshold),
            (Decision::TellsOfOne, Form::Internal) => Some(Why::TellsOfOne),
            (Decision::ProtectsAnother, Form::Internal) => Some(Why::ProtectsAnother),
        };
        let open = match decided.places.iter().find_map(|place| self.open.get(place)) {
            Some(open) => Openness::Values(self.values(open)),
            None if decided.is_added => Openness::Unknown,
            None => Openness::Alone,
        };
        let mut keys = BTreeSet::new();
        let printed = decided.places.iter().map(|place| self.printed(*place));
        let printed = printed.filter(|printed| keys.insert(printed.key.clone())).collect();
        Figure { printed, withheld: why.map(|why| Withheld { why, open }) }
    }

    fn values(&self, open: &Open<'_>) -> Values {
        let unit = match (open.measured, open.places.first()) {
            (Measured::Contributions { digits }, Some(place)) => {
                Some(Unit { digits, name: self.site.unit(*place).unwrap_or_default().to_owned() })
            }
            _ => None,
        };
        Values { least: open.least, most: open.most, shown: open.values.clone(), unit }
    }

    fn printed(&self, place: Place) -> Printed {
        Printed {
            key: self.site.figure_key(place),
            title: self.site.figure_title(place),
            table: self.site.table_title(place),
            value: self.value(place).unwrap_or_default(),
        }
    }

    /// A figure as it is printed.
    fn value(&self, place: Place) -> Option<String> {
        let release = self.audited.figures.at(place)?;
        Some(figure_text(release, self.locale.as_ref()?).value)
    }
}
