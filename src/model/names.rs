//! What figures are called where the reader of a report must find them again: ids, and the heads of rows and columns.

use super::{Head, Localised, Measure, Site, Survey, Words, plain_text};
use crate::disclosure::{Names, Place, PopulationId};

impl Names for Site {
    fn population(&self, id: PopulationId) -> Option<String> {
        let size = self.size_of(id).map(|measure| measure.id.clone());
        let of_survey = |(survey, part): (&Survey, Part)| match part {
            Part::Answers => format!("{}/n", survey.id),
            Part::Invited => format!("{}/invited", survey.id),
        };
        size.or_else(|| self.survey_of(id).map(of_survey))
    }

    fn place(&self, place: Place) -> String {
        match place {
            Place::Size(id) => self.population(PopulationId(id)).unwrap_or_default(),
            Place::Measure(id) => self.measures[id].id.clone(),
            Place::Cell(id, row, column) => self.in_table(&self.tables[id].id, id, row, column),
        }
    }
}

/// A number of a survey.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Answers,
    Invited,
}

impl Site {
    /// What the readers of a page know a population by, in the site's language; nothing for one that was made for a
    /// figure without one.
    pub fn population_title(&self, id: PopulationId) -> Option<String> {
        let size = self.size_of(id).map(|measure| self.words(&measure.label));
        let of_survey = |(survey, part): (&Survey, Part)| match part {
            Part::Answers => format!("{} (n)", self.words(&survey.title)),
            Part::Invited => format!("{} (N)", self.words(&survey.title)),
        };
        size.or_else(|| self.survey_of(id).map(of_survey))
    }

    /// What the readers of a page know a figure by, in the site's language.
    pub fn figure_title(&self, place: Place) -> String {
        match place {
            Place::Size(id) => self.population_title(PopulationId(id)).unwrap_or_default(),
            Place::Measure(id) => self.words(&self.measures[id].label),
            Place::Cell(id, row, column) => self.in_table(&self.words(&self.tables[id].label), id, row, column),
        }
    }

    /// What the readers of a page know the table of a cell by, in the site's language.
    pub fn table_title(&self, place: Place) -> Option<String> {
        match place {
            Place::Cell(id, ..) => Some(self.words(&self.tables[id].label)),
            Place::Size(_) | Place::Measure(_) => None,
        }
    }

    /// What a figure counts or measures, e.g. hours; nothing of the size of a population.
    pub fn unit(&self, place: Place) -> Option<&str> {
        match place {
            Place::Size(_) => None,
            Place::Measure(id) => Some(&self.measures[id].basis.unit),
            Place::Cell(id, ..) => Some(&self.tables[id].basis.unit),
        }
    }

    /// The name of the site, in its language.
    pub fn title(&self) -> String {
        self.words(&self.settings.title)
    }

    /// What data files and the marks in a page call a figure: `employed`, `sectors/2/0`, `survey-2022/n`.
    pub fn figure_key(&self, place: Place) -> String {
        match place {
            Place::Cell(id, row, column) => format!("{}/{row}/{column}", self.tables[id].id),
            Place::Size(_) | Place::Measure(_) => self.place(place),
        }
    }

    fn in_table(&self, table: &str, id: usize, row: usize, column: usize) -> String {
        let row = self.tables[id].rows.get(row).map(|row| self.head(&row.head)).unwrap_or_default();
        match self.tables[id].columns.get(column) {
            None | Some(Head::Unnamed) => format!("{table}: {row}"),
            Some(column) => format!("{table}: {row} / {}", self.head(column)),
        }
    }

    fn head(&self, head: &Head) -> String {
        match head {
            Head::Named(label) | Head::Total(Some(label)) => self.words(label),
            Head::Range(labels) | Head::Other(labels) => {
                labels.iter().map(|label| self.words(label)).collect::<Vec<_>>().join(" + ")
            }
            // the theme's word for a total is not known here
            Head::Total(None) | Head::Unnamed => "Σ".to_owned(),
        }
    }

    fn words(&self, words: &Localised<Words>) -> String {
        plain_text(words.get(&self.settings.language), &mut |_| None)
    }

    fn size_of(&self, id: PopulationId) -> Option<&Measure> {
        self.measures.iter().find(|measure| measure.size_of == Some(id))
    }

    fn survey_of(&self, id: PopulationId) -> Option<(&Survey, Part)> {
        let parts = self.surveys.iter().flat_map(|survey| {
            [(survey.n, Part::Answers), (survey.invited, Part::Invited)].map(|(of, part)| (of, survey, part))
        });
        parts.into_iter().find(|(of, ..)| *of == Some(id)).map(|(_, survey, part)| (survey, part))
    }
}
