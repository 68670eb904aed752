//! `/voorziening/{slug}.atom`: the newest reviews of a facility, for a feed reader (Atom, RFC 4287).

use crate::xml::escape;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, SecondsFormat, Utc};
use http_kit::{Platform, Problem};
use std::fmt::Write as _;
use storage::{PublicQuery, PublicReview};
use submission::FacilityView;
use templates::{Language, Speak};

/// Reviews in the feed.
const ENTRIES: u64 = 30;

/// The feed. It changes when a review comes or goes, and so does its `ETag`.
pub(super) async fn feed(platform: &Platform, language: Language, slug: &str) -> Result<Response, Problem> {
    let view = platform.reading.facility_by_slug(slug).await?;
    let newest = PublicQuery { limit: ENTRIES, ..PublicQuery::default() };
    let reviews = platform.reading.reviews_of(view.facility.id, &newest).await?.reviews;
    let xml = document(&platform.base_url, language, &view, &reviews);
    Ok(([(CONTENT_TYPE, "application/atom+xml; charset=utf-8")], xml).into_response())
}

fn document(base: &str, language: Language, view: &FacilityView, reviews: &[PublicReview]) -> String {
    let facility = &view.facility;
    let page = format!("{base}{}", language.to(&format!("/voorziening/{}", facility.slug)));
    let title = escape(&language.with("feed-title", "name", &facility.name));
    // A feed without entries never changed since the beginning of time as computers count it.
    let updated = reviews.iter().map(changed).max().unwrap_or(DateTime::UNIX_EPOCH);
    let author = escape(&language.t("site-name"));
    let mut xml = format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{language}\">\n\
         <id>urn:uuid:{}</id>\n<title>{title}</title>\n<updated>{}</updated>\n\
         <author><name>{author}</name></author>\n<link rel=\"self\" type=\"application/atom+xml\" href=\"{page}.atom\"/>\n\
         <link rel=\"alternate\" type=\"text/html\" href=\"{page}\"/>\n",
        facility.id,
        moment(updated)
    );
    for review in reviews {
        entry(&mut xml, language, &page, review);
    }
    xml.push_str("</feed>\n");
    xml
}

fn entry(xml: &mut String, language: Language, page: &str, review: &PublicReview) {
    let who = language.relation(review.relation);
    let month = language.month(&review.experienced_in);
    let title = escape(&format!("{who}, {}", language.with("experience-in", "month", month)));
    let at = moment(review.published_at);
    // Writing to a string cannot fail.
    let _ = write!(
        xml,
        "<entry>\n<id>urn:uuid:{id}</id>\n<title>{title}</title>\n<published>{at}</published>\n<updated>{changed}</updated>\n\
         <author><name>{}</name></author>\n<link rel=\"alternate\" type=\"text/html\" href=\"{page}#waardering-{id}\"/>\n\
         <content type=\"text\" xml:lang=\"{}\">{}</content>\n</entry>\n",
        escape(&who),
        escape(&review.language),
        escape(&review.text.text),
        id = review.id,
        changed = moment(changed(review)),
    );
}

/// When readers last saw it change.
fn changed(review: &PublicReview) -> DateTime<Utc> {
    review.update.as_ref().map_or(review.published_at, |update| update.updated_at)
}

fn moment(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}
