//! Which articles of the code of conduct a finding of screening points to.
//!
//! A finding has a tag (`storage::tags_of`), by which undecided cases are found as well; an article names the
//! tags that point to it. Where both have one in common, the finding points to the article: one rule for what
//! is proposed, listed, looked for and counted.

use domain::{Article, CodeOfConduct};
use screening::Report;
use storage::{flag_tag, privacy_tag, tags_of};

/// The tags of the findings that point to an article: of flags and of kinds of personal data.
pub(crate) fn pointing_to(article: &Article) -> Vec<String> {
    let flags = article.flags.iter().map(|flag| flag_tag(flag));
    flags.chain(article.privacy.iter().map(|category| privacy_tag(category))).collect()
}

/// The codes of the articles that findings with these tags point to, in the order of the code of conduct.
pub(crate) fn pointed_to<'t>(
    code: &CodeOfConduct,
    tags: impl IntoIterator<Item = &'t String>,
) -> Vec<String> {
    let tags: Vec<&String> = tags.into_iter().collect();
    let pointed = |article: &&Article| pointing_to(article).iter().any(|tag| tags.contains(&tag));
    code.articles.iter().filter(pointed).map(|article| article.code.clone()).collect()
}

/// Whether something that screening found points to this article of the code of conduct: personal data, a flag,
/// or that nobody can read the text.
pub fn points_to(report: &Report, article: &Article) -> bool {
    let found = tags_of(report);
    pointing_to(article).iter().any(|tag| found.contains(tag))
}
