//! The site's icon in the forms that programs ask for, drawn from the theme's one drawing.

use super::paint::Painter;
use crate::diagnostic::Span;
use crate::output::OutputPath;
use crate::render::{File, Theme};

/// The drawing, among the theme's files in the output.
const DRAWING: &str = "assets/images/favicon.svg";

/// Side of the icon in tabs and bookmarks, in pixels.
const TAB: u8 = 32;
/// Side of the icon on the screens of telephones, in pixels.
const TOUCH: u8 = 180;

/// The icon as files: `favicon.ico`, which is asked for at the root whatever a page says, and one for telephones. A theme
/// without the drawing has none.
pub(in crate::render) fn files(theme: &Theme, span: Span) -> Vec<File> {
    let drawing =
        theme.assets().find(|(path, _)| *path == DRAWING).and_then(|(_, body)| std::str::from_utf8(body).ok());
    let Some(drawing) = drawing else { return Vec::new() };
    let painter = Painter::new();
    let png = |side: u8| painter.draw(drawing, side.into(), side.into())?.encode_png().ok();
    let tab = png(TAB).and_then(|png| icon(TAB, &png));
    let files = [("favicon.ico", tab), ("assets/images/touch-icon.png", png(TOUCH))];
    files.into_iter().filter_map(|(path, body)| Some((OutputPath::parse(path).ok()?, body?, span))).collect()
}

/// A file of icons with one picture in it: a header of 6 bytes, an entry of 16, the PNG.
fn icon(side: u8, png: &[u8]) -> Option<Vec<u8>> {
    let length = u32::try_from(png.len()).ok()?;
    let mut file = vec![0, 0, 1, 0, 1, 0, side, side, 0, 0, 1, 0, 32, 0];
    file.extend(length.to_le_bytes());
    file.extend(22_u32.to_le_bytes());
    file.extend(png);
    Some(file)
}
