//! Where a page is in each language: Dutch without a prefix, the others under their code.

use crate::Language;

/// Parts of the platform that have one address whatever the language: the desk, the inspectorate, providers, the
/// pilots, and what programs read.
const ONE_ADDRESS: [&str; 12] = [
    "aanbieder",
    "api",
    "assets",
    "health",
    "inspectie",
    "metrics",
    "piloot",
    "redactie",
    "robots.txt",
    "sitemap",
    "sitemap.xml",
    "favicon.ico",
];

impl Language {
    /// A path of ours, such as `/waarderingen?q=x`, where it is in this language: `/fr/waarderingen?q=x`. What
    /// has one address for all languages, is no path, or names a language already stays as it is.
    pub fn to(self, path: &str) -> String {
        if self == Self::NL || !has_languages(path) || Self::split(path).is_some() {
            return path.to_owned();
        }
        format!("/{}{path}", self.code())
    }

    /// The language that a path begins with, and the path without it: `/fr/waarderingen` is French and
    /// `/waarderingen`. None for a path without a language, and for one that has a single address.
    pub fn split(path: &str) -> Option<(Self, &str)> {
        let rest = path.strip_prefix('/')?;
        let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
        let (code, after) = rest.split_at_checked(end)?;
        let language = code.parse::<Self>().ok().filter(|language| *language != Self::NL)?;
        let after = if after.is_empty() { "/" } else { after };
        has_languages(after).then_some((language, after))
    }
}

/// Whether a path is that of a page which exists in every language.
fn has_languages(path: &str) -> bool {
    let Some(rest) = path.strip_prefix('/').filter(|rest| !rest.starts_with('/')) else { return false };
    let first = rest.split(['/', '?', '#']).next().unwrap_or_default();
    !ONE_ADDRESS.contains(&first)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn french() -> Language {
        Language::of_mails_to("fr")
    }

    #[test]
    fn a_public_page_has_an_address_in_every_language() {
        for (path, there) in [
            ("/", "/fr/"),
            ("/?q=a", "/fr/?q=a"),
            ("/voorziening/x#y", "/fr/voorziening/x#y"),
            ("/fr/waarderingen", "/fr/waarderingen"),
            ("/frituur", "/fr/frituur"),
            ("/redactie/wachtrij", "/redactie/wachtrij"),
            ("/api/v1/facilities", "/api/v1/facilities"),
            ("/assets/site.css?v=1", "/assets/site.css?v=1"),
            ("https://example.org/", "https://example.org/"),
            ("//example.org/", "//example.org/"),
            ("#inhoud", "#inhoud"),
            ("?cursor=a", "?cursor=a"),
        ] {
            assert_eq!(french().to(path), there);
            assert_eq!(Language::NL.to(path), path);
        }
    }

    #[test]
    fn a_prefix_is_taken_off_once_and_only_from_pages() {
        for (path, rest) in [("/fr", "/"), ("/fr/", "/"), ("/fr/waarderingen", "/waarderingen")] {
            assert_eq!(Language::split(path), Some((french(), rest)));
        }
        for path in
            ["/", "/de/", "/nl/", "/frituur", "/fr/api/v1/x", "/fr/redactie", "/fr//x", "fr/x", "/FR/"]
        {
            assert_eq!(Language::split(path), None, "{path}");
        }
        assert_eq!(Language::split("/fr/fr/x"), Some((french(), "/fr/x")), "which is no page");
    }
}
