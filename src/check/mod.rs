//! stub
use crate::diagnostic::{Problem, Problems, Span};
use crate::disclosure::{Publication, Released};
use crate::model::Site;
/// c
pub struct Context<'a> {
    /// s
    pub site: &'a Site,
    /// s
    pub publication: &'a Publication,
    /// s
    pub released: &'a Released,
    /// s
    pub excerpt: &'a dyn Fn(Span) -> &'a str,
    /// s
    pub today: jiff::civil::Date,
}
/// a
#[derive(Debug)]
pub struct Answered {
    /// p
    pub problem: Problem,
    /// r
    pub reason: String,
}
/// r
pub fn run(_: &Context<'_>, _: &mut Problems) {}
/// a
pub fn answer(problems: Problems, _: &Context<'_>) -> (Problems, Vec<Answered>) {
    (problems, Vec::new())
}
