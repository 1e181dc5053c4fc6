use crate::disclosure;

/// A variable with categories, by its place in its [`Codebook`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct CategoricalId(pub(super) usize);

/// A variable of numbers, by its place in its [`Codebook`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct NumberId(pub(super) usize);

impl From<NumberId> for disclosure::NumberId {
    fn from(id: NumberId) -> Self {
        Self(id.0)
    }
}

/// What a variable tells of a person.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Role {
    /// Others may know it, and know the person by it together with other such variables.
    QuasiIdentifier,
    /// Nobody should learn it of a person.
    Sensitive,
    /// Neither.
    #[default]
    Plain,
}

/// Whether the order of categories means something.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Order {
    /// It does not.
    #[default]
    Nominal,
    /// It does: neighbours are alike.
    Ordinal,
}

/// Whether a record may be without a value.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Missing {
    /// It may not.
    #[default]
    Refused,
    /// It may. Of a variable with categories this is a category, the last one; such a number is left out of sums,
    /// means and medians.
    Allowed,
}

/// Tells which columns of the records are read, and what may stand in them. Other columns are never read.
#[derive(Debug, Clone, Default)]
pub struct Codebook {
    columns: Vec<String>,
    categoricals: Vec<Categorical>,
    numbers: Vec<Number>,
}

/// A variable with categories.
#[derive(Debug, Clone)]
pub struct Categorical {
    /// Its id.
    pub id: String,
    /// What it tells of a person.
    pub role: Role,
    /// Whether the order of its categories means something.
    pub order: Order,
    /// How many categories it has, a missing value included.
    pub categories: usize,
    pub(super) origin: Origin,
}

/// Where a variable with categories has them from.
#[derive(Debug, Clone)]
pub(super) enum Origin {
    /// From a column, by what stands in it.
    Column { column: usize, codes: Vec<String>, missing: Missing },
    /// From the category of a finer variable: the group of each.
    Grouping { of: CategoricalId, groups: Vec<usize> },
}

/// A variable of numbers.
#[derive(Debug, Clone)]
pub struct Number {
    /// Its id.
    pub id: String,
    /// What it tells of a person.
    pub role: Role,
    /// Most digits after the decimal mark, at most 9.
    pub digits: u8,
    /// Whether a record may be without it.
    pub missing: Missing,
    pub(super) column: usize,
}

/// Why categories cannot be grouped so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GroupingProblem {
    /// A category, by its place, is in no group.
    LeftOut(usize),
    /// A category, by its place, is in two groups.
    Twice(usize),
}

impl Codebook {
    /// Most digits after the decimal mark of a number.
    pub const MAX_DIGITS: u8 = 9;

    /// Adds a variable whose categories are what stands in a column, in this order; a missing value is one more.
    pub fn add_categories(
        &mut self,
        id: &str,
        column: &str,
        codes: Vec<String>,
        missing: Missing,
        (role, order): (Role, Order),
    ) -> CategoricalId {
        let categories = codes.len() + usize::from(missing == Missing::Allowed);
        let origin = Origin::Column { column: self.column(column), codes, missing };
        self.push(Categorical { id: id.to_owned(), role, order, categories, origin })
    }

    /// Adds a coarser variable: each of its categories is a group of those of a finer one, by their places.
    ///
    /// # Errors
    /// When a category of the finer variable is in no group or in two.
    pub fn add_grouping(
        &mut self,
        id: &str,
        of: CategoricalId,
        groups: &[Vec<usize>],
        (role, order): (Role, Order),
    ) -> Result<CategoricalId, GroupingProblem> {
        let mut group_of = vec![None; self.categoricals[of.0].categories];
        for (group, members) in groups.iter().enumerate() {
            for member in members {
                let place = group_of.get_mut(*member).ok_or(GroupingProblem::LeftOut(*member))?;
                if place.replace(group).is_some() {
                    return Err(GroupingProblem::Twice(*member));
                }
            }
        }
        let all = group_of.iter().enumerate().map(|(place, group)| group.ok_or(GroupingProblem::LeftOut(place)));
        let origin = Origin::Grouping { of, groups: all.collect::<Result<_, _>>()? };
        Ok(self.push(Categorical { id: id.to_owned(), role, order, categories: groups.len(), origin }))
    }

    /// Adds a variable of numbers with at most `digits` digits after the decimal mark (never more than
    /// [`Self::MAX_DIGITS`]).
    pub fn add_number(&mut self, id: &str, column: &str, digits: u8, missing: Missing, role: Role) -> NumberId {
        let column = self.column(column);
        self.numbers.push(Number { id: id.to_owned(), role, digits: digits.min(Self::MAX_DIGITS), column, missing });
        NumberId(self.numbers.len() - 1)
    }

    /// The underlying finest variable, and the categories of it that make up a category.
    pub fn finest(&self, variable: CategoricalId, category: usize) -> (CategoricalId, Vec<usize>) {
        let (mut variable, mut categories) = (variable, vec![category]);
        while let Origin::Grouping { of, groups } = &self.categoricals[variable.0].origin {
            let inside = groups.iter().enumerate().filter(|(_, group)| categories.contains(group));
            categories = inside.map(|(finer, _)| finer).collect();
            variable = *of;
        }
        (variable, categories)
    }

    /// Names of the columns that are read.
    pub fn columns(&self) -> impl Iterator<Item = &str> {
        self.columns.iter().map(String::as_str)
    }

    /// Every variable with categories, coarser ones after finer ones.
    pub fn categoricals(&self) -> impl Iterator<Item = (CategoricalId, &Categorical)> {
        self.categoricals.iter().enumerate().map(|(place, variable)| (CategoricalId(place), variable))
    }

    /// Every variable of numbers.
    pub fn numbers(&self) -> impl Iterator<Item = (NumberId, &Number)> {
        self.numbers.iter().enumerate().map(|(place, variable)| (NumberId(place), variable))
    }

    /// Whether a variable reads its categories from a column, so that no finer one lies under it.
    pub fn is_finest(&self, variable: CategoricalId) -> bool {
        matches!(self.categoricals[variable.0].origin, Origin::Column { .. })
    }

    fn push(&mut self, variable: Categorical) -> CategoricalId {
        self.categoricals.push(variable);
        CategoricalId(self.categoricals.len() - 1)
    }

    fn column(&mut self, name: &str) -> usize {
        self.columns.iter().position(|known| known == name).unwrap_or_else(|| {
            self.columns.push(name.to_owned());
            self.columns.len() - 1
        })
    }
}

impl std::ops::Index<CategoricalId> for Codebook {
    type Output = Categorical;
    fn index(&self, id: CategoricalId) -> &Categorical {
        &self.categoricals[id.0]
    }
}

impl std::ops::Index<NumberId> for Codebook {
    type Output = Number;
    fn index(&self, id: NumberId) -> &Number {
        &self.numbers[id.0]
    }
}

#[cfg(test)]
mod tests {
    use super::{Codebook, GroupingProblem, Missing, Order, Role};

    #[test]
    fn a_coarser_category_is_a_set_of_finest_ones() {
        let mut codebook = Codebook::default();
        let plain = (Role::Plain, Order::Nominal);
        let codes = ["a", "b", "c", "d"].map(str::to_owned).to_vec();
        let town = codebook.add_categories("town", "town", codes, Missing::Allowed, plain);
        let area = codebook.add_grouping("area", town, &[vec![0, 2], vec![1, 3], vec![4]], plain).expect("fits");
        let half = codebook.add_grouping("half", area, &[vec![0, 1], vec![2]], plain).expect("fits");
        assert_eq!(codebook.finest(town, 2), (town, vec![2]));
        assert_eq!(codebook.finest(area, 0), (town, vec![0, 2]));
        assert_eq!(codebook.finest(half, 0), (town, vec![0, 1, 2, 3]));
        assert!(codebook.is_finest(town) && !codebook.is_finest(half));
        let refused = |groups: &[Vec<usize>]| codebook.clone().add_grouping("x", area, groups, plain).err();
        assert_eq!(refused(&[vec![0]]), Some(GroupingProblem::LeftOut(1)));
        assert_eq!(refused(&[vec![0, 1], vec![1, 2]]), Some(GroupingProblem::Twice(1)));
    }
}
