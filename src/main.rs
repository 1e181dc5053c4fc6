//! The program `polku`.

use std::process::ExitCode;

fn main() -> ExitCode {
    polku::cli::main()
}
