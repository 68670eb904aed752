//! The files that pages refer to, embedded in the program.

use sha2::{Digest, Sha256};
use std::borrow::Cow;
use std::fmt::Write as _;
use std::sync::LazyLock;

/// An embedded file.
#[derive(Debug)]
pub struct Asset {
    /// The name under `/assets/`, such as `site.css`.
    pub name: &'static str,
    /// The value of the `Content-Type` header.
    pub content_type: &'static str,
    /// The content.
    pub bytes: Cow<'static, [u8]>,
    /// The first 16 hexadecimal digits of the SHA-256 of the content: for an `ETag` and for addresses
    /// that may be cached for ever.
    pub hash: String,
}

impl Asset {
    /// The address that pages use: `/assets/site.css?v=HASH`.
    pub fn href(&self) -> String {
        format!("/assets/{}?v={}", self.name, self.hash)
    }
}

/// What a page of the public side looks like: its files in the order in which they overrule each other.
const SITE_CSS: &str = concat!(
    include_str!("../assets/site/tokens.css"),
    include_str!("../assets/site/base.css"),
    include_str!("../assets/site/forms.css"),
    include_str!("../assets/site/lists.css"),
    include_str!("../assets/site/reading.css"),
    include_str!("../assets/site/print.css"),
);

/// What the desk needs on top of that.
const DESK_CSS: &str =
    concat!(include_str!("../assets/desk/frame.css"), include_str!("../assets/desk/case.css"));

static ASSETS: LazyLock<Vec<Asset>> = LazyLock::new(|| {
    let regular =
        embed(REGULAR, "font/woff2", include_bytes!("../assets/fonts/atkinson-400.woff2").as_slice());
    let bold = embed(BOLD, "font/woff2", include_bytes!("../assets/fonts/atkinson-700.woff2").as_slice());
    let site = SITE_CSS.replace(REGULAR, &regular.href()).replace(BOLD, &bold.href());
    let site = embed("site.css", CSS, site.into_bytes());
    vec![
        regular,
        bold,
        site,
        embed("desk.css", CSS, DESK_CSS.as_bytes()),
        embed("widget.css", CSS, include_bytes!("../assets/widget.css").as_slice()),
        embed("writing.css", CSS, include_bytes!("../assets/writing.css").as_slice()),
        embed("reference.css", CSS, include_bytes!("../assets/reference.css").as_slice()),
        embed("find.css", CSS, include_bytes!("../assets/find.css").as_slice()),
        embed("desk.js", SCRIPT, include_bytes!("../assets/desk.js").as_slice()),
        embed("desk-ask.js", SCRIPT, include_bytes!("../assets/desk-ask.js").as_slice()),
        embed("desk-diff.js", SCRIPT, include_bytes!("../assets/desk-diff.js").as_slice()),
        embed("desk-masks.js", SCRIPT, include_bytes!("../assets/desk-masks.js").as_slice()),
        embed("bulk.js", SCRIPT, include_bytes!("../assets/bulk.js").as_slice()),
        embed("share.js", SCRIPT, include_bytes!("../assets/share.js").as_slice()),
        embed("writing.js", SCRIPT, include_bytes!("../assets/writing.js").as_slice()),
        embed("writing-help.js", SCRIPT, include_bytes!("../assets/writing-help.js").as_slice()),
        embed("codes.css", CSS, include_bytes!("../assets/codes.css").as_slice()),
        embed("codes.js", SCRIPT, include_bytes!("../assets/codes.js").as_slice()),
        embed("find.js", SCRIPT, include_bytes!("../assets/find.js").as_slice()),
        embed("faces.svg", "image/svg+xml", include_bytes!("../assets/faces.svg").as_slice()),
        embed("icon.svg", "image/svg+xml", include_bytes!("../assets/icon.svg").as_slice()),
    ]
});

const CSS: &str = "text/css; charset=utf-8";
const SCRIPT: &str = "text/javascript; charset=utf-8";

/// The files of the typeface, as the stylesheet names them too; where they come from is in
/// `assets/fonts/README.md`.
const REGULAR: &str = "atkinson-400.woff2";
const BOLD: &str = "atkinson-700.woff2";

fn embed(name: &'static str, content_type: &'static str, bytes: impl Into<Cow<'static, [u8]>>) -> Asset {
    let bytes = bytes.into();
    let mut hash = String::new();
    for byte in Sha256::digest(&bytes).iter().take(8) {
        // Writing to a string cannot fail.
        let _ = write!(hash, "{byte:02x}");
    }
    Asset { name, content_type, bytes, hash }
}

/// Every embedded file.
pub fn assets() -> &'static [Asset] {
    &ASSETS
}

/// The embedded file of that name.
pub fn asset(name: &str) -> Option<&'static Asset> {
    assets().iter().find(|asset| asset.name == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_found_by_name_and_hashed() {
        let css = asset("site.css").unwrap();
        assert_eq!(css.hash.len(), 16);
        assert_eq!(css.href(), format!("/assets/site.css?v={}", css.hash));
        assert!(asset("../Cargo.toml").is_none());
    }

    #[test]
    fn the_stylesheet_fetches_nothing_from_elsewhere() {
        for name in ["site.css", "desk.css", "desk.js", "bulk.js", "find.css", "find.js"] {
            let file = std::str::from_utf8(&asset(name).unwrap().bytes).unwrap();
            assert!(!file.contains("@import") && !file.contains("http"), "a page is complete by itself");
        }
    }

    #[test]
    fn the_stylesheet_names_its_typeface_by_what_is_in_it() {
        let css = std::str::from_utf8(&asset("site.css").unwrap().bytes).unwrap().to_owned();
        for name in [REGULAR, BOLD] {
            assert!(css.contains(&format!("url(\"{}\")", asset(name).unwrap().href())), "{name}");
        }
        let paper = asset("site.css").unwrap().bytes.len() + 2 * 13_000;
        assert!(paper < 60_000, "the first page has to fit in 60 kB: {paper}");
    }
}
