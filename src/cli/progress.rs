//! How far a run has come, for those who watch it.

use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};

use super::console::Console;
use super::messages::Messages;
use crate::pipeline::Step;

/// A line on standard error that shows the step a run is at; nothing where nobody watches.
pub(super) struct Progress<'a> {
    bar: Option<ProgressBar>,
    messages: &'a Messages,
}

const TICK: Duration = Duration::from_millis(120);

impl<'a> Progress<'a> {
    pub(super) fn new(console: &Console, messages: &'a Messages) -> Self {
        let bar = console.is_watched().then(|| {
            let bar = ProgressBar::new_spinner();
            bar.enable_steady_tick(TICK);
            bar
        });
        Self { bar, messages }
    }

    pub(super) fn show(&mut self, step: Step) {
        let Some(bar) = &self.bar else { return };
        match step {
            Step::Reading => bar.set_message(self.messages.text("step-reading", &[])),
            Step::Resolving => bar.set_message(self.messages.text("step-resolving", &[])),
            Step::Checking => bar.set_message(self.messages.text("step-checking", &[])),
            Step::Asking { done, total } => self.count("step-asking", bar, done, total),
            Step::Rendering { done, total } => self.count("step-rendering", bar, done, total),
        }
    }

    fn count(&self, message: &str, bar: &ProgressBar, done: usize, total: usize) {
        if (bar.length().is_none() || done <= 1)
            && let Ok(style) = ProgressStyle::with_template("{spinner} {msg} {bar:30} {pos}/{len}")
        {
            bar.set_style(style);
            bar.set_message(self.messages.text(message, &[]));
            bar.set_length(total as u64);
        }
        bar.set_position(done as u64);
    }
}

impl Drop for Progress<'_> {
    /// The line goes away whatever the run came to.
    fn drop(&mut self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }
}
