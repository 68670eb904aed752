//! What else could be asked when nothing was found. Every proposal is tried first.

use super::asked::{Asked, Raw};
use super::{chips, counting};
use http_kit::{Platform, Problem};
use onboarding::register::Reference;
use search::{FacilityQuery, Suggestion, SuggestionKind};
use templates::forms::Link;
use templates::pages::FindHelp;
use templates::{Language, Speak};

/// Most proposals of a kind.
const MOST: usize = 5;
/// Filters of which a search without them is tried.
const TRIED: usize = 6;
/// Wider circles to try, in kilometres.
const WIDER: [&str; 5] = ["10", "20", "50", "100", "300"];
/// How far neighbours may be, in kilometres.
const NEIGHBOURS_KM: f64 = 30.0;

/// Proposals for a search that found nothing.
pub(super) async fn find(platform: &Platform, asked: &Asked) -> Result<FindHelp, Problem> {
    Ok(FindHelp {
        spelling: spelling(platform, asked).await?,
        wider: wider(platform, asked).await?,
        fewer: fewer(platform, asked).await?,
        neighbours: neighbours(platform, asked).await?,
    })
}

async fn spelling(platform: &Platform, asked: &Asked) -> Result<Vec<Link>, Problem> {
    let Some(q) = &asked.query.q else { return Ok(Vec::new()) };
    let found = platform.reading.suggest(q, MOST).await?;
    Ok(found.into_iter().map(|suggestion| proposal(asked, suggestion)).collect())
}

fn proposal(asked: &Asked, suggestion: Suggestion) -> Link {
    let only = |name| {
        let all = ["q", "municipality", "kind", "cursor"];
        chips::without(asked.address(), &all).with(name, suggestion.text.as_str()).href()
    };
    match suggestion.kind {
        SuggestionKind::Municipality => Link { href: only("municipality"), label: suggestion.text },
        SuggestionKind::Kind => Link { href: only("kind"), label: asked.language.kind(&suggestion.text) },
        SuggestionKind::Facility => Link {
            href: format!("/voorziening/{}", suggestion.slug.unwrap_or_default()),
            label: match suggestion.municipality {
                Some(place) => asked.language.with2("find-there", "place", suggestion.text, "count", place),
                None => suggestion.text,
            },
        },
    }
}

async fn wider(platform: &Platform, asked: &Asked) -> Result<Option<Link>, Problem> {
    let Some(now) = asked.query.radius_km else { return Ok(None) };
    for km in WIDER {
        let Some(radius) = km.parse().ok().filter(|radius: &f64| *radius > now) else { continue };
        let query = FacilityQuery { radius_km: Some(radius), ..counting(&asked.query) };
        let total = platform.reading.facilities(&query).await?.total;
        if total > 0 {
            let href = asked.address().with("radius_km", km).href();
            return Ok(Some(counted(asked.language, href, &asked.language.with("find-km", "km", km), total)));
        }
    }
    Ok(None)
}

async fn fewer(platform: &Platform, asked: &Asked) -> Result<Vec<Link>, Problem> {
    let parts = chips::parts(asked, platform);
    let mut links = Vec::new();
    if parts.len() < 2 {
        return Ok(links);
    }
    for (names, label) in parts.into_iter().take(TRIED) {
        let raw = cleared(&asked.raw, names);
        let total =
            platform.reading.facilities(&counting(&Asked::read(asked.language, raw)?.query)).await?.total;
        if total > 0 {
            let href = chips::without(asked.address(), names).href();
            links.push(counted(
                asked.language,
                href,
                &asked.language.with("find-without", "what", label),
                total,
            ));
        }
    }
    Ok(links)
}

/// Municipalities near the one that was asked for, or near the point, that have what was asked.
async fn neighbours(platform: &Platform, asked: &Asked) -> Result<Vec<Link>, Problem> {
    let places = Reference::shared().map_err(|error| Problem::internal(&error))?;
    let named = asked.query.municipality.as_deref().and_then(|name| places.municipality_by_name(name));
    let Some(middle) = named.map(|place| place.point).or(asked.query.near) else { return Ok(Vec::new()) };
    let query = FacilityQuery {
        municipality: None,
        near: Some(middle),
        radius_km: Some(NEIGHBOURS_KM),
        every_municipality: true,
        ..counting(&asked.query)
    };
    let found = platform.reading.facilities(&query).await?;
    let Some(counts) = found.facets.get("municipality") else { return Ok(Vec::new()) };
    let near = places.near(middle, NEIGHBOURS_KM, usize::MAX);
    let with_results = near.into_iter().filter_map(|(place, _)| {
        let count = counts.get(&place.name).copied().filter(|count| *count > 0)?;
        let there = chips::without(asked.address(), &["postcode", "near", "radius_km"]);
        let href = there.with("municipality", place.name.as_str()).href();
        let label = asked.language.with2("find-there", "place", &place.name, "count", count);
        Some(Link { href, label })
    });
    Ok(with_results.take(MOST).collect())
}

fn counted(language: Language, href: String, what: &str, total: u64) -> Link {
    Link { href, label: format!("{what}: {}", language.n("facilities-found", total)) }
}

/// The parameters without some of them.
fn cleared(raw: &Raw, names: &[&str]) -> Raw {
    let mut raw = Raw { cursor: String::new(), ..raw.clone() };
    for name in names {
        let field = match *name {
            "q" => &mut raw.q,
            "municipality" => &mut raw.municipality,
            "postcode" => &mut raw.postcode,
            "near" => &mut raw.near,
            "radius_km" => &mut raw.radius_km,
            "sector" => &mut raw.sector,
            "kind" => &mut raw.kind,
            "province" => &mut raw.province,
            "min_score" => &mut raw.min_score,
            "theme" => &mut raw.theme,
            "min_theme_score" => &mut raw.min_theme_score,
            "language" => &mut raw.language,
            "inclusive_care" => &mut raw.inclusive_care,
            "income_based_price" => &mut raw.income_based_price,
            "partnership" => &mut raw.partnership,
            "participating" => &mut raw.participating,
            _ => continue,
        };
        field.clear();
    }
    raw
}
