//! A codebook with its labels.

use std::collections::{BTreeMap, BTreeSet};

use super::super::super::{Localised, NamedVariable, VariableKind, VariableNames, Words, raw};
use super::super::context::Context;
use super::Asked;
use crate::diagnostic::{Problem, Span, similar};
use crate::disclosure::{Merging, PopulationId, Publication, Selection, Variable, VariableId};
use crate::records::{CategoricalId, Codebook, GroupingProblem, Missing, NumberId, Order, Requests, Role, Separator};
use crate::source::yaml::Spanned;

/// The codebook of one file of records, and all that is asked of it.
pub(super) struct Book<'r> {
    pub(super) raw: &'r raw::Records,
    pub(super) population: PopulationId,
    pub(super) codebook: Codebook,
    pub(super) requests: Requests,
    pub(super) measures: Vec<(String, Asked)>,
    pub(super) tables: Vec<(String, Asked, &'r raw::Table, Span)>,
    /// Whether every variable could be made sense of.
    pub(super) is_sound: bool,
    variables: BTreeMap<String, Named>,
    published: BTreeMap<CategoricalId, VariableId>,
}

/// A variable by its id.
enum Named {
    Categorical(Categorical),
    Number(Number),
    /// One with a problem.
    Unsound,
}

/// A variable with categories.
pub(super) struct Categorical {
    pub(super) id: CategoricalId,
    pub(super) label: Localised<Words>,
    /// Names of its categories as content writes them; a missing value has none.
    codes: Vec<String>,
    /// Labels of its categories.
    pub(super) heads: Vec<Localised<Words>>,
}

/// A variable of numbers.
pub(super) struct Number {
    pub(super) id: NumberId,
    pub(super) unit: String,
}

/// A variable as it was written.
type Written<'r> = (&'r Spanned<String>, &'r raw::Variable);

impl<'r> Book<'r> {
    pub(super) fn new(
        raw: &'r raw::Records,
        population: PopulationId,
        publication: &mut Publication,
        context: &mut Context<'_>,
    ) -> Self {
        let mut book = Self {
            raw,
            population,
            codebook: Codebook::default(),
            requests: Requests::default(),
            measures: Vec::new(),
            tables: Vec::new(),
            is_sound: true,
            variables: BTreeMap::new(),
            published: BTreeMap::new(),
        };
        for (id, variable) in &raw.variables.0 {
            let written = (id, &variable.value);
            let named = match &variable.value.from {
                _ if variable.value.number => book.add_number(written, context),
                Some(from) => book.add_grouping(written, from, context),
                None => book.add_categories(written, context),
            };
            book.is_sound &= named.is_some();
            book.variables.insert(id.value.clone(), named.unwrap_or(Named::Unsound));
        }
        book.publish(publication);
        book
    }

    fn add_categories(&mut self, (id, raw): Written<'_>, context: &mut Context<'_>) -> Option<Named> {
        if raw.categories.0.is_empty() || raw.unit.is_some() || raw.decimals.is_some() {
            return refuse("variable-kind", id, context);
        }
        let (mut codes, mut heads) = (Vec::new(), Vec::new());
        for (code, category) in &raw.categories.0 {
            match category {
                raw::Category::Label(label) => heads.push(context.label(label)),
                raw::Category::Group { .. } => {
                    context.problem(Problem::error("group-without-from", code.span).with("id", code.value.as_str()));
                    return None;
                }
            }
            codes.push(code.value.clone());
        }
        let ordinal = raw.merge.as_ref().filter(|merge| merge.value == raw::Merge::Neighbours && !raw.ordered);
        if let Some(merge) = ordinal {
            context.problem(Problem::error("merge-without-order", merge.span).with("id", id.value.as_str()));
        }
        heads.extend(context.optional_label(raw.missing.as_ref()));
        let column = raw.column.as_ref().unwrap_or(id).value.as_str();
        let kind = (role(raw), order(raw));
        let variable = self.codebook.add_categories(&id.value, column, codes.clone(), missing(raw), kind);
        Some(Named::Categorical(Categorical { id: variable, label: context.label(&raw.label), codes, heads }))
    }

    /// A coarser variable; its finer one stands before it.
    fn add_grouping(
        &mut self,
        (id, raw): Written<'_>,
        from: &Spanned<String>,
        context: &mut Context<'_>,
    ) -> Option<Named> {
        if raw.categories.0.is_empty() || raw.column.is_some() || raw.unit.is_some() || raw.decimals.is_some() {
            return refuse("variable-kind", id, context);
        }
        if let Some(merge) = &raw.merge {
            context.problem(Problem::error("merge-of-groups", merge.span).with("id", id.value.as_str()));
        }
        let finer = self.categorical(from, context)?;
        let (finer_id, all) = (finer.id, self.codebook[finer.id].categories);
        let (mut codes, mut heads, mut groups) = (Vec::new(), Vec::new(), Vec::new());
        for (code, category) in &raw.categories.0 {
            let raw::Category::Group { label, of } = category else {
                context.problem(
                    Problem::error("category-without-group", code.span)
                        .with("id", code.value.as_str())
                        .with("from", from.value.as_str()),
                );
                return None;
            };
            let mut members = Vec::new();
            for member in of {
                members.push(finer.category(member, context)?);
            }
            heads.push(context.label(label));
            codes.push(code.value.clone());
            groups.push(members);
        }
        // a missing value of the finer variable is a missing value of the coarser one
        if finer.codes.len() < all {
            groups.push(vec![all - 1]);
            heads.extend(match &raw.missing {
                Some(label) => Some(context.label(label)),
                None => finer.heads.last().cloned(),
            });
        }
        let kind = (role(raw), order(raw));
        match self.codebook.add_grouping(&id.value, finer_id, &groups, kind) {
            Ok(variable) => {
                Some(Named::Categorical(Categorical { id: variable, label: context.label(&raw.label), codes, heads }))
            }
            Err(problem) => {
                let (rule, place) = match problem {
                    GroupingProblem::LeftOut(place) => (Problem::error("category-left-out", id.span), place),
                    GroupingProblem::Twice(place) => (Problem::error("category-twice", id.span), place),
                };
                let code = self.categorical(from, context)?.codes.get(place).cloned().unwrap_or_default();
                context.problem(rule.with("id", id.value.as_str()).with("category", code));
                None
            }
        }
    }

    fn add_number(&mut self, (id, raw): Written<'_>, context: &mut Context<'_>) -> Option<Named> {
        if !raw.categories.0.is_empty() || raw.from.is_some() || raw.merge.is_some() || raw.ordered {
            return refuse("variable-kind", id, context);
        }
        let digits = match &raw.decimals {
            Some(written) => digits(written, context)?,
            None => 0,
        };
        // the label of a missing number is shown nowhere; it is read for what may be wrong in it
        context.optional_label(raw.missing.as_ref());
        context.label(&raw.label);
        let column = raw.column.as_ref().unwrap_or(id).value.as_str();
        let number = self.codebook.add_number(&id.value, column, digits, missing(raw), role(raw));
        let unit = raw.unit.as_ref().map(|unit| unit.value.clone()).unwrap_or_default();
        Some(Named::Number(Number { id: number, unit }))
    }

    /// Makes the finest variables known to what is published.
    fn publish(&mut self, publication: &mut Publication) {
        for (written, raw) in &self.raw.variables.0 {
            let Some(Named::Categorical(variable)) = self.variables.get(&written.value) else { continue };
            if !self.codebook.is_finest(variable.id) {
                continue;
            }
            self.published.insert(variable.id, VariableId(publication.variables.len()));
            publication.variables.push(Variable {
                population: self.population,
                categories: self.codebook[variable.id].categories,
                complete: true,
                sensitive: raw.value.role == raw::Role::Sensitive,
                merging: match raw.value.merge.as_ref().map(|merge| merge.value) {
                    Some(raw::Merge::Neighbours) => Merging::Adjacent,
                    Some(raw::Merge::Other) => Merging::Smallest,
                    Some(raw::Merge::Never) | None => Merging::Never,
                },
            });
        }
    }

    /// Names the variables that are published, by their ids and the codes of their categories.
    pub(super) fn name_variables(&self, names: &mut VariableNames) {
        for (name, variable) in &self.variables {
            let Named::Categorical(variable) = variable else { continue };
            let Some(id) = self.published.get(&variable.id) else { continue };
            let mut categories = variable.codes.clone();
            if self.raw.variables.0.iter().any(|(id, raw)| id.value == *name && raw.value.missing.is_some()) {
                categories.push(String::new());
            }
            let variable = NamedVariable { id: *id, kind: VariableKind::Codebook, categories };
            names.add(self.population, name, variable);
        }
    }

    /// Those selected whose category is among these, told in the finest variable.
    pub(super) fn select(&self, selection: Selection, variable: CategoricalId, categories: &[usize]) -> Selection {
        let mut finest = BTreeSet::new();
        let mut id = variable;
        for category in categories {
            let (under, inside) = self.codebook.finest(variable, *category);
            finest.extend(inside);
            id = under;
        }
        match self.published.get(&id) {
            Some(published) => selection.and(*published, finest),
            None => selection,
        }
    }

    /// What is published of the finest variable under this one.
    pub(super) fn published(&self, variable: CategoricalId) -> Option<VariableId> {
        self.published.get(&self.codebook.finest(variable, 0).0).copied()
    }

    /// The variable with this id, or a report that there is none.
    fn variable(&self, written: &Spanned<String>, context: &mut Context<'_>) -> Option<&Named> {
        let found = self.variables.get(&written.value);
        if found.is_none() {
            let known: Vec<&str> = self.raw.variables.0.iter().map(|(id, _)| id.value.as_str()).collect();
            unknown("variable", written, &known, context);
        }
        found
    }

    pub(super) fn categorical(&self, written: &Spanned<String>, context: &mut Context<'_>) -> Option<&Categorical> {
        match self.variable(written, context)? {
            Named::Categorical(variable) => Some(variable),
            Named::Number(_) => refuse("variable-has-no-categories", written, context),
            Named::Unsound => None,
        }
    }

    pub(super) fn number(&self, written: &Spanned<String>, context: &mut Context<'_>) -> Option<&Number> {
        match self.variable(written, context)? {
            Named::Number(number) => Some(number),
            Named::Categorical(_) => refuse("variable-is-no-number", written, context),
            Named::Unsound => None,
        }
    }

    pub(super) fn by_id(&self, id: CategoricalId) -> Option<&Categorical> {
        self.variables.values().find_map(|variable| match variable {
            Named::Categorical(variable) if variable.id == id => Some(variable),
            _ => None,
        })
    }

    pub(super) fn separator(&self) -> Option<Separator> {
        self.raw.separator.map(|separator| match separator {
            raw::Separator::Comma => Separator::Comma,
            raw::Separator::Semicolon => Separator::Semicolon,
            raw::Separator::Tab => Separator::Tab,
        })
    }
}

impl Categorical {
    /// The place of a category, or a report that there is none.
    pub(super) fn category(&self, written: &Spanned<String>, context: &mut Context<'_>) -> Option<usize> {
        let found = self.codes.iter().position(|code| *code == written.value);
        if found.is_none() {
            let known: Vec<&str> = self.codes.iter().map(String::as_str).collect();
            unknown("category", written, &known, context);
        }
        found
    }
}

/// Digits after the mark, or a report that they are too many.
pub(super) fn digits(written: &Spanned<u8>, context: &mut Context<'_>) -> Option<u8> {
    if written.value > Codebook::MAX_DIGITS {
        let most = usize::from(Codebook::MAX_DIGITS);
        context.problem(Problem::error("too-many-decimals", written.span).with("most", most));
        return None;
    }
    Some(written.value)
}

fn unknown(kind: &'static str, written: &Spanned<String>, known: &[&str], context: &mut Context<'_>) {
    context.problem(
        Problem::error("unknown-id", written.span)
            .with("kind", kind)
            .with("id", written.value.as_str())
            .with("similar", similar(&written.value, known).unwrap_or_default()),
    );
}

/// Reports what is wrong with a variable.
fn refuse<T>(message: &'static str, written: &Spanned<String>, context: &mut Context<'_>) -> Option<T> {
    context.problem(Problem::error("variable-kind", written.span).saying(message).with("id", written.value.as_str()));
    None
}

fn role(raw: &raw::Variable) -> Role {
    match raw.role {
        raw::Role::QuasiIdentifier => Role::QuasiIdentifier,
        raw::Role::Sensitive => Role::Sensitive,
        raw::Role::Plain => Role::Plain,
    }
}

fn order(raw: &raw::Variable) -> Order {
    if raw.ordered { Order::Ordinal } else { Order::Nominal }
}

fn missing(raw: &raw::Variable) -> Missing {
    if raw.missing.is_some() { Missing::Allowed } else { Missing::Refused }
}
