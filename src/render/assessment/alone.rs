//! Styles and scripts within a page, so that it needs no other file.

use std::collections::BTreeMap;
use std::path::Path;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;

/// A style sheet as it may stand in a `style` element: the files of the theme that it names are in it.
pub(super) fn style(css: &str, assets: &BTreeMap<&str, &[u8]>) -> String {
    let mut parts = css.split("url(\"");
    let mut whole = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (name, rest) = part.split_once('"').unwrap_or((part, ""));
        let address = match (assets.get(format!("assets/{name}").as_str()), media_type(name)) {
            (Some(bytes), Some(kind)) => format!("data:{kind};base64,{}", BASE64_STANDARD.encode(bytes)),
            _ => name.to_owned(),
        };
        whole.push_str("url(\"");
        whole.push_str(&address);
        whole.push('"');
        whole.push_str(rest);
    }
    within(&whole)
}

/// A text as it may stand in a `script` or `style` element: nothing in it ends the element. In both languages a
/// backslash before these signs changes nothing where they can stand, which is in strings.
pub(super) fn within(text: &str) -> String {
    text.replace("</", "<\\/").replace("<!--", "<\\!--")
}

/// JSON as it may stand in a `script` element.
pub(super) fn json(text: &str) -> String {
    text.replace('<', "\\u003c")
}

fn media_type(name: &str) -> Option<&'static str> {
    match Path::new(name).extension()?.to_str()? {
        "woff2" => Some("font/woff2"),
        "svg" => Some("image/svg+xml"),
        "png" => Some("image/png"),
        "jpg" | "jpeg" => Some("image/jpeg"),
        "webp" => Some("image/webp"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_of_a_style_are_put_into_it() {
        let bytes: &[u8] = b"font";
        let assets = BTreeMap::from([("assets/fonts/a.woff2", bytes)]);
        let css = "@font-face { src: url(\"fonts/a.woff2\") } b { background: url(\"other.woff2\") }";
        assert_eq!(
            style(css, &assets),
            "@font-face { src: url(\"data:font/woff2;base64,Zm9udA==\") } b { background: url(\"other.woff2\") }"
        );
    }

    #[test]
    fn nothing_ends_its_element() {
        assert_eq!(within("'</script>' '<!--' 1 < 2"), "'<\\/script>' '<\\!--' 1 < 2");
        assert_eq!(json(r#"{"a":"</script><!--"}"#), r#"{"a":"\u003c/script>\u003c!--"}"#);
    }
}
