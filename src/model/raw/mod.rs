//! Content as its authors write it: every key optional where a default or a gathered problem is possible.
//!
//! These shapes are what serde reads and what [`crate::schema`] turns into JSON Schema, so their doc comments
//! are what an editor shows to the person who types. `model::resolve` turns them into total types.

mod accessibility;
mod assessment;
mod data;
mod framework;
mod page;
mod records;
mod release;
mod scalar;
mod site;
mod survey;
mod terms;
mod translations;
mod workshop;

pub use accessibility::{Accessibility, Authority, AutomaticChecks, Claim, Finding, ManualCheck, Shortcoming};
pub use assessment::{Action, Assessment, AssessmentMode, Rating, Review, Reviewed};
pub use data::{
    Chart, ChartKind, Correction, Dataset, DatasetDisclosure, Measure, Population, Row, Show, Side, Table, TableColumn,
};
pub use framework::{Band, Criterion, Framework, Group, GroupKind, Scale};
pub use page::{
    Actor, Door, Form, Goal, GoalsFields, PageFields, PageKind, PartnerFields, PathStep, PhaseFields,
    ServicePathFields, StartFields, SwotFields,
};
pub use records::{Categories, Category, Merge, Records, Role, Separator, Variable};
pub use release::{
    PrintedText, Release, ReleasePolicy, ReleasedColumn, ReleasedMeasure, ReleasedPopulation, ReleasedRow,
    ReleasedSurvey, ReleasedTable, ReleasedVariable,
};
pub use scalar::{CellText, DateText, Label, RangeText, ShareText};
pub use site::{Answer, Change, Changes, Disclosure, Dominance, NavigationItem, Security, Site, Zeros};
pub use survey::{Basis, Consent, CountsWhat, Quote, SpeakerCombination, SpeakerGroup, Survey, Use, Withdrawn};
pub use terms::{Contrast, Term, Terms};
pub use translations::{TranslationRecord, Translations};
pub use workshop::{AgendaItem, Exercise, WorkshopFields};
