//! `/sitemap.xml` and `/sitemap/{part}`: the addresses for search engines (sitemaps.org, protocol 0.9).
//!
//! A part holds at most 50,000 addresses, as the protocol allows, and is sent as it is read.

use crate::xml::escape;
use axum::body::{Body, Bytes};
use axum::extract::State;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use domain::ids::FacilityId;
use futures::stream;
use http_kit::{Path, Platform, Problem};
use std::fmt::Write as _;
use submission::SitemapPlace;
use templates::Language;

const XML: &str = "application/xml; charset=utf-8";
/// Facilities come and go with the register, not by the hour.
const DAY: &str = "public, max-age=86400";
/// Pages that are not about a facility.
const OTHERS: [&str; 11] = [
    "/",
    "/waarderingen",
    "/samenwerkingen",
    "/gedragscode",
    "/cijfers",
    "/transparantie",
    "/open-data",
    "/ontwikkelaars",
    "/abonnement",
    "/vergelijk",
    "/papier",
];

/// The index: the pages by themselves, and the facilities in parts.
pub(crate) async fn index(State(platform): State<Platform>) -> Result<Response, Problem> {
    let parts = platform.reading.sitemap_parts().await?;
    let mut xml = head("sitemapindex");
    for part in std::iter::once("paginas".to_owned()).chain((1..=parts).map(|part| part.to_string())) {
        // Writing to a string cannot fail.
        let _ =
            writeln!(xml, "<sitemap><loc>{}/sitemap/{part}.xml</loc></sitemap>", escape(&platform.base_url));
    }
    xml.push_str("</sitemapindex>\n");
    Ok(sent(xml))
}

/// One part: `paginas.xml`, or a number from 1.
pub(crate) async fn part(
    State(platform): State<Platform>,
    Path(name): Path<String>,
) -> Result<Response, Problem> {
    let part = name.strip_suffix(".xml").ok_or_else(Problem::not_found)?;
    if part == "paginas" {
        let mut xml = head("urlset");
        OTHERS.into_iter().for_each(|path| url(&mut xml, &platform.base_url, path));
        xml.push_str("</urlset>\n");
        return Ok(sent(xml));
    }
    let number = part.parse::<u32>().ok().filter(|number| number.to_string() == part);
    let number = number.ok_or_else(Problem::not_found)?;
    let place = platform.reading.sitemap_part(number).await?.ok_or_else(Problem::not_found)?;
    Ok(([(CONTENT_TYPE, XML), (CACHE_CONTROL, DAY)], Body::from_stream(facilities(platform, place)))
        .into_response())
}

/// Where the streaming of a part stands.
enum Step {
    Head,
    After(Option<FacilityId>, SitemapPlace),
    End,
}

fn facilities(
    platform: Platform,
    place: SitemapPlace,
) -> impl stream::Stream<Item = std::io::Result<Bytes>> + Send {
    stream::try_unfold((Step::Head, Some(place)), move |(step, first)| {
        let platform = platform.clone();
        async move {
            let (after, place) = match (step, first) {
                (Step::Head, Some(place)) => {
                    return Ok(Some((Bytes::from(head("urlset")), (Step::After(place.after, place), None))));
                }
                (Step::After(after, place), _) => (after, place),
                (Step::End | Step::Head, _) => return Ok(None),
            };
            let (slugs, next) =
                platform.reading.sitemap_slugs(after, &place).await.map_err(std::io::Error::other)?;
            let mut xml = String::new();
            for slug in &slugs {
                url(&mut xml, &platform.base_url, &format!("/voorziening/{slug}"));
            }
            let step = match next {
                Some(next) => Step::After(Some(next), place),
                None => {
                    xml.push_str("</urlset>\n");
                    Step::End
                }
            };
            Ok(Some((Bytes::from(xml), (step, None))))
        }
    })
}

fn head(root: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<{root} xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"\n\
         xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n"
    )
}

fn url(xml: &mut String, base: &str, path: &str) {
    let whole = |language: Language| escape(&format!("{base}{}", language.to(path)));
    let others: String = Language::ALL
        .map(|other| {
            let href = whole(other);
            format!("<xhtml:link rel=\"alternate\" hreflang=\"{other}\" href=\"{href}\"/>")
        })
        .concat();
    for language in Language::ALL {
        // Writing to a string cannot fail.
        let _ = writeln!(xml, "<url><loc>{}</loc>{others}</url>", whole(language));
    }
}

fn sent(xml: String) -> Response {
    ([(CONTENT_TYPE, XML), (CACHE_CONTROL, DAY)], xml).into_response()
}
