//! Where the files of a pack are.

use crate::output::{Collision, Output, OutputPath};

/// The longest name of a pack's folder, in bytes. It comes before every path in the archive.
const LONGEST_NAME: usize = 40;

/// The folder of the site's files.
const SITE: &str = "site";

/// Where the files of the pack of one workshop are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Layout {
    workshop: String,
    read_first: &'static str,
}

impl Layout {
    /// The layout of the pack of the workshop whose files are in `workshop` on the site (`workshop/half-day`), in the
    /// language with this tag.
    pub fn new(workshop: &str, language: &str) -> Self {
        let read_first = match language.split('-').next() {
            Some("fi") => "LUE-ENSIN.txt",
            Some("sv") => "LAS-FORST.txt",
            _ => "READ-FIRST.txt",
        };
        Self { workshop: workshop.to_owned(), read_first }
    }

    /// The name of the folder that the archive holds: letters a–z, digits and hyphens, and no device on Windows.
    pub fn folder(&self) -> String {
        let id = self.workshop.rsplit('/').next().unwrap_or_default();
        let mut name = String::new();
        for character in id.chars().flat_map(char::to_lowercase) {
            match character {
                'ä' | 'å' | 'á' | 'à' => name.push('a'),
                'ö' | 'ø' | 'ó' => name.push('o'),
                'é' | 'è' => name.push('e'),
                'ü' => name.push('u'),
                plain if plain.is_ascii_alphanumeric() => name.push(plain),
                _ if name.is_empty() || name.ends_with('-') => {}
                _ => name.push('-'),
            }
        }
        name.truncate(LONGEST_NAME);
        let name = name.trim_end_matches('-');
        match OutputPath::parse(name) {
            Ok(_) => name.to_owned(),
            Err(_) => format!("workshop-{name}").trim_end_matches('-').to_owned(),
        }
    }

    /// The text that is first in the archive.
    pub fn read_first(&self) -> &'static str {
        self.read_first
    }

    /// The cover.
    pub fn cover() -> &'static str {
        "index.html"
    }

    /// Where a file of the site is, from the cover.
    pub fn place(path: &str) -> String {
        format!("{SITE}/{path}")
    }

    /// Where a file of the workshop is on the site: `slides/index.html` gives `workshop/half-day/slides/index.html`.
    pub fn of_workshop(&self, name: &str) -> String {
        format!("{}/{name}", self.workshop)
    }

    /// A path of the pack as the site has it; nothing for what the site has not.
    pub fn on_site(path: &str) -> Option<&str> {
        path.strip_prefix(SITE)?.strip_prefix('/')
    }

    /// The pack of a site: its files in their folder, and beside it the text and the cover.
    ///
    /// # Errors
    /// Never for files of one output, whose paths do not meet; the type says what would be wrong.
    pub fn gather(&self, site: &Output, read_first: Vec<u8>, cover: String) -> Result<Output, Collision> {
        let mut pack = Output::new();
        let own = [(self.read_first, read_first), (Self::cover(), cover.into_bytes())];
        let own = own.into_iter().map(|(path, body)| (path.to_owned(), body));
        let files = site.iter().map(|(path, body)| (Self::place(path.as_str()), body.to_vec()));
        for (path, body) in own.chain(files) {
            // a path stays one with a folder before it
            if let Ok(path) = OutputPath::parse(&path) {
                pack.insert(path, body)?;
            }
        }
        Ok(pack)
    }
}

#[cfg(test)]
mod tests {
    use super::Layout;

    #[test]
    fn names_of_folders_are_safe_everywhere() {
        let folder = |id: &str| Layout::new(&format!("workshop/{id}"), "fi").folder();
        assert_eq!(folder("half-day"), "half-day");
        assert_eq!(folder("Päivä työpajassa"), "paiva-tyopajassa");
        assert_eq!(folder("öljy--ja…vesi-"), "oljy-ja-vesi");
        assert_eq!(folder("con"), "workshop-con");
        assert_eq!(folder("…"), "workshop");
        assert_eq!(folder(&"a".repeat(300)).len(), 40);
    }

    #[test]
    fn the_first_file_speaks_the_language() {
        let name = |tag| Layout::new("workshop/x", tag).read_first();
        assert_eq!([name("fi"), name("sv-FI"), name("de")], ["LUE-ENSIN.txt", "LAS-FORST.txt", "READ-FIRST.txt"]);
    }
}
