//! The score of a facility on other sites: the framed page, and how to put it there.

use crate::{Language, Sample, Shell, Speak};
use askama::Template;

/// `/widget/{slug}`: what stands in the frame.
#[derive(Clone, Debug, Template)]
#[template(path = "pages/widget.html")]
pub struct WidgetPage {
    /// The language, the address and whether this is a demo.
    pub shell: Shell,
    /// The facility's name.
    pub name: String,
    /// The full address of its page.
    pub href: String,
    /// Its score; none while too few reviews count.
    pub score: Option<f64>,
    /// Published reviews.
    pub review_count: u64,
}

/// `/voorziening/{slug}/widget`: the code to paste.
#[derive(Clone, Debug, Template)]
#[template(path = "pages/embed.html")]
pub struct EmbedPage {
    /// The frame.
    pub shell: Shell,
    /// The facility's name in addresses.
    pub slug: String,
    /// The facility's name.
    pub name: String,
    /// The platform's address without a slash at the end.
    pub base_url: String,
}

impl EmbedPage {
    /// The code with a script.
    pub(crate) fn script(&self) -> String {
        format!("<script src=\"{}.js\" async></script>", self.address())
    }

    /// The whole address of what stands in the frame, in the language of this page.
    fn address(&self) -> String {
        format!("{}{}", self.base_url, self.shell.to(format!("/widget/{}", self.slug)))
    }

    /// The code without one.
    pub(crate) fn frame(&self) -> String {
        let title = self.shell.with("widget-frame-title", "name", &self.name);
        let title = title.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;");
        let address = self.address();
        format!(
            "<iframe src=\"{address}\" title=\"{title}\" width=\"320\" height=\"190\" style=\"border:0;max-width:100%\" loading=\"lazy\"></iframe>"
        )
    }
}

impl Sample for WidgetPage {
    fn samples(language: Language) -> Vec<Self> {
        let full = Self {
            shell: Shell::new(language, "/widget/verzonnen-linde", true),
            name: "<b>Vals</b> De Verzonnen Linde".to_owned(),
            href: "https://example.org/voorziening/verzonnen-linde".to_owned(),
            score: Some(4.24),
            review_count: 12,
        };
        vec![Self { score: None, review_count: 1, ..full.clone() }, full]
    }
}

impl Sample for EmbedPage {
    fn samples(language: Language) -> Vec<Self> {
        vec![Self {
            shell: Shell::new(language, "/voorziening/verzonnen-linde/widget", true),
            slug: "verzonnen-linde".to_owned(),
            name: "De \"Verzonnen\" Linde".to_owned(),
            base_url: "https://example.org".to_owned(),
        }]
    }
}
