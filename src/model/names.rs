//! What figures are called where the reader of a report must find them again: ids, and the heads of rows and columns.

use super::{Localised, Site, Words, plain_text};
use crate::disclosure::{Names, Place, PopulationId};

impl Names for Site {
    fn population(&self, id: PopulationId) -> Option<String> {
        let size = self.measures.iter().find(|measure| measure.size_of == Some(id));
        let survey = || self.surveys.iter().find(|survey| [survey.n, survey.invited].contains(&Some(id)));
        size.map(|measure| measure.id.clone()).or_else(|| survey().map(|survey| survey.id.clone()))
    }

    fn place(&self, place: Place) -> String {
        let head = |label: &Localised<Words>| plain_text(label.get(&self.settings.language), &mut |_| None);
        match place {
            Place::Size(id) => self.population(PopulationId(id)).unwrap_or_default(),
            Place::Measure(id) => self.measures[id].id.clone(),
            Place::Cell(id, row, column) => {
                let table = &self.tables[id];
                let row = table.rows.get(row).map(|row| head(&row.label)).unwrap_or_default();
                match table.columns.get(column).and_then(Option::as_ref) {
                    Some(column) => format!("{}: {row} / {}", table.id, head(column)),
                    None => format!("{}: {row}", table.id),
                }
            }
        }
    }
}
