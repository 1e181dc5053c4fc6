//! `polku completions SHELL`: a script by which a shell completes arguments.

use clap_complete::{Shell, generate};

use super::arguments;
use super::console::Console;
use super::messages::Messages;

pub(super) fn run(shell: Shell, messages: &Messages, console: &mut Console) {
    let mut script = Vec::new();
    generate(shell, &mut arguments::command(messages), "polku", &mut script);
    console.print(&String::from_utf8_lossy(&script));
}
