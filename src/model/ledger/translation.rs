//! The variables of releases in terms of what is published today.

use std::collections::BTreeMap;

use super::super::{NamedVariable, Part, VariableKind};
use super::Entry;
use super::earlier::Today;
use crate::disclosure::{Merging, PopulationId, Publication, Selection, Variable, VariableId};

/// Variables by population and name, with the places of their categories.
pub(super) struct Translation(BTreeMap<(PopulationId, String), Translated>);

struct Translated {
    id: VariableId,
    categories: Vec<String>,
    /// A variable of today that has some of the categories as well, and where they are in it.
    today: Option<(VariableId, Vec<Option<usize>>)>,
}

/// What a part selects, and, where that is by variables that only releases know, what selects the same by those of today.
pub(super) type Selected = (Selection, Option<Selection>);

/// What releases tell of a variable together.
struct Told {
    categories: Vec<String>,
    complete: bool,
}

impl Translation {
    /// A variable of today with all of the categories is the same; one of finished tables takes in those of tables that
    /// are gone. Every other one joins the publication, and what it shares with one of today by name is the same part.
    pub(super) fn new(entries: &[Entry], today: &Today<'_>, publication: &mut Publication) -> Self {
        let translated = |(key, told): ((PopulationId, String), Told)| {
            let variable = translate(&key, told, today, publication);
            (key, variable)
        };
        Self(told(entries, today).into_iter().map(translated).collect())
    }

    /// A part of a population as the variables of the publication select it.
    pub(super) fn selection(&self, population: PopulationId, part: &Part) -> Option<Selected> {
        let (mut selection, mut today) = (Selection::everyone(), Some(Selection::everyone()));
        let mut is_old = false;
        for (name, categories) in part {
            let variable = self.0.get(&(population, name.clone()))?;
            let place = |category: &String| variable.categories.iter().position(|known| known == category);
            let places: Vec<usize> = categories.iter().map(place).collect::<Option<_>>()?;
            let (id, places_today) = match &variable.today {
                None => (variable.id, Some(places.clone())),
                Some((id, known)) => (*id, places.iter().map(|place| known[*place]).collect()),
            };
            is_old |= variable.today.is_some();
            today = today.and_then(|today| Some(today.and(id, places_today?)));
            selection = selection.and(variable.id, places);
        }
        Some((selection, today.filter(|_| is_old)))
    }
}

fn told(entries: &[Entry], today: &Today<'_>) -> BTreeMap<(PopulationId, String), Told> {
    let mut all: BTreeMap<(PopulationId, String), Told> = BTreeMap::new();
    for entry in entries {
        for ((of, name), variable) in &entry.variables {
            let Some(population) = today.population(entry, Some(of)) else { continue };
            let new = || Told { categories: Vec::new(), complete: variable.complete };
            let is_first = !all.contains_key(&(population, name.clone()));
            let told = all.entry((population, name.clone())).or_insert_with(new);
            let known = told.categories.len();
            for category in &variable.categories {
                if !told.categories.contains(category) {
                    told.categories.push(category.clone());
                }
            }
            // of two lists of categories neither is the whole
            let is_same = known == told.categories.len() && known == variable.categories.len();
            told.complete &= variable.complete && (is_first || is_same);
        }
    }
    all
}

fn translate(
    (population, name): &(PopulationId, String),
    told: Told,
    today: &Today<'_>,
    publication: &mut Publication,
) -> Translated {
    let known = today.site.variables.find(*population, name);
    if let Some(known) = known {
        let mut categories = known.categories.clone();
        categories.extend(told.categories.iter().filter(|category| !known.categories.contains(category)).cloned());
        if categories.len() == known.categories.len() || known.kind == VariableKind::Tables {
            publication.variables[known.id.0].categories = categories.len();
            return Translated { id: known.id, categories, today: None };
        }
    }
    let id = VariableId(publication.variables.len());
    publication.variables.push(Variable {
        population: *population,
        categories: told.categories.len(),
        complete: told.complete,
        sensitive: false,
        merging: Merging::Never,
    });
    let places = |known: &NamedVariable| {
        let place = |category: &String| known.categories.iter().position(|other| other == category);
        (known.id, told.categories.iter().map(place).collect())
    };
    let shared = known.map(places);
    Translated { id, categories: told.categories, today: shared }
}
