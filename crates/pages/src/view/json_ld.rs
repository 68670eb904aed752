//! What search engines read of a facility: schema.org in JSON-LD, as a block of data in its page.
//!
//! A block of data is no script: the HTML standard ("prepare the script element") leaves it alone before the
//! content security policy is asked, so the policy needs no exception for it.

use domain::{Facility, Sector};
use serde_json::{Value, json};
use storage::PublicReview;
use submission::FacilityView;
use templates::Language;

/// The document of a page with these reviews on it. `<`, `>` and `&` are escaped, so that no text can end the
/// block.
pub(crate) fn document(
    language: Language,
    view: &FacilityView,
    reviews: &[PublicReview],
    canonical: &str,
) -> String {
    let facility = &view.facility;
    let mut document = json!({
        "@context": "https://schema.org",
        "@type": kind(facility.sector),
        "@id": canonical,
        "url": canonical,
        "name": facility.name,
        "description": language.kind(&facility.kind),
        "address": address(facility),
    });
    let mut set = |name: &str, value: Option<Value>| {
        if let (Some(object), Some(value)) = (document.as_object_mut(), value) {
            object.insert(name.to_owned(), value);
        }
    };
    set("telephone", facility.phone.as_deref().map(Value::from));
    set("sameAs", facility.website.as_deref().filter(|site| site.starts_with("http")).map(Value::from));
    set(
        "parentOrganization",
        facility.organiser.as_deref().map(|name| json!({ "@type": "Organization", "name": name })),
    );
    let exact = facility.point.filter(|_| !facility.point_approximate);
    set(
        "geo",
        exact.map(|(lat, lon)| json!({ "@type": "GeoCoordinates", "latitude": lat, "longitude": lon })),
    );
    set(
        "aggregateRating",
        view.standing.score.map(|score| {
            json!({
                "@type": "AggregateRating",
                "ratingValue": rounded(score),
                "bestRating": 5,
                "worstRating": 1,
                "ratingCount": view.standing.counted,
                "reviewCount": view.aggregate.review_count,
            })
        }),
    );
    let reviews: Vec<Value> = reviews.iter().map(|one| review(language, one)).collect();
    set("review", (!reviews.is_empty()).then(|| Value::from(reviews)));
    embeddable(&document.to_string())
}

/// schema.org has a type for childcare only; a facility of another sector is a business with a place.
const fn kind(sector: Sector) -> &'static str {
    match sector {
        Sector::Childcare => "ChildCare",
        Sector::Elderly | Sector::Disability | Sector::YouthCare => "LocalBusiness",
    }
}

fn address(facility: &Facility) -> Value {
    json!({
        "@type": "PostalAddress",
        "streetAddress": facility.street,
        "postalCode": facility.postcode,
        "addressLocality": facility.municipality,
        "addressRegion": facility.province,
        "addressCountry": "BE",
    })
}

/// The writer is nobody but a relation, such as "Ouder".
fn review(language: Language, shown: &PublicReview) -> Value {
    let mut review = json!({
        "@type": "Review",
        "author": { "@type": "Person", "name": language.relation(shown.relation) },
        "datePublished": templates::brussels(shown.published_at).date().to_string(),
        "inLanguage": shown.language,
        "reviewBody": shown.text.text,
    });
    if let (Some(update), Some(object)) = (&shown.update, review.as_object_mut()) {
        let day = templates::brussels(update.updated_at).date().to_string();
        object.insert("dateModified".to_owned(), Value::from(day));
    }
    if let (Some(mean), Some(object)) = (shown.scores.mean(), review.as_object_mut()) {
        let rating =
            json!({ "@type": "Rating", "ratingValue": rounded(mean), "bestRating": 5, "worstRating": 1 });
        object.insert("reviewRating".to_owned(), rating);
    }
    review
}

/// As the page shows it, in one decimal.
fn rounded(score: f64) -> f64 {
    (score * 10.0).round() / 10.0
}

fn embeddable(json: &str) -> String {
    json.replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026")
}

#[cfg(test)]
mod tests {
    use super::embeddable;

    #[test]
    fn no_text_ends_the_block() {
        let json = serde_json::json!({ "a": "</script><!-- & ]]>" }).to_string();
        let safe = embeddable(&json);
        assert!(!safe.contains(['<', '>', '&']));
        assert_eq!(serde_json::from_str::<serde_json::Value>(&safe).unwrap()["a"], "</script><!-- & ]]>");
    }
}
