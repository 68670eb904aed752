//! `GET /api/v1/open-data/facilities.csv`

use super::file;
use crate::shapes::rounded;
use axum::body::Bytes;
use axum::extract::State;
use axum::response::Response;
use domain::ids::FacilityId;
use http_kit::{Platform, Problem};
use submission::OpenFacility;

const HEAD: [&str; 21] = [
    "id",
    "slug",
    "name",
    "kind",
    "sector",
    "organiser",
    "street",
    "postcode",
    "municipality",
    "nis",
    "province",
    "lat",
    "lon",
    "point_approximate",
    "participating",
    "closed",
    "invented",
    "source",
    "url",
    "review_count",
    "score",
];

/// The register with its scores, as comma-separated values (RFC 4180, UTF-8, a head line). No score below the
/// minimum. CC BY 4.0.
#[utoipa::path(get, path = "/api/v1/open-data/facilities.csv", operation_id = "get_open_facilities",
tag = "open data", responses(
    (status = 200, description = "Every facility of the register: `id`, `slug`, `name`, `kind`, `sector`, `organiser`, `street`, `postcode`, `municipality`, `nis`, `province`, `lat`, `lon`, `point_approximate`, `participating`, `closed`, `invented`, `source`, `url`, `review_count`, `score`",
        body = String, content_type = "text/csv; charset=utf-8; header=present"),
))]
pub(crate) async fn get_open_facilities(State(platform): State<Platform>) -> Result<Response, Problem> {
    let head = write(|csv| csv.write_record(HEAD)).map_err(|error| Problem::internal(&error))?;
    let next = move |after: Option<FacilityId>| {
        let platform = platform.clone();
        async move {
            let page = platform.reading.open_facilities(after).await.map_err(std::io::Error::other)?;
            let Some(last) = page.last().map(|open| open.facility.id) else { return Ok(None) };
            let base = platform.base_url.as_ref();
            let rows = write(|csv| page.iter().try_for_each(|open| csv.write_record(row(open, base))))?;
            Ok(Some((rows, last)))
        }
    };
    let name = "attachment; filename=\"facilities.csv\"";
    Ok(file("text/csv; charset=utf-8; header=present", name, head, next))
}

fn write(rows: impl FnOnce(&mut csv::Writer<Vec<u8>>) -> Result<(), csv::Error>) -> std::io::Result<Bytes> {
    let mut csv = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    rows(&mut csv)?;
    Ok(csv.into_inner().map_err(|error| error.into_error())?.into())
}

fn row(open: &OpenFacility, base: &str) -> [String; 21] {
    let facility = &open.facility;
    let text = |value: &Option<String>| value.as_deref().map(plain).unwrap_or_default();
    let number = |value: Option<f64>| value.map(|number| number.to_string()).unwrap_or_default();
    [
        facility.id.to_string(),
        facility.slug.clone(),
        plain(&facility.name),
        facility.kind.clone(),
        facility.sector.to_string(),
        text(&facility.organiser),
        text(&facility.street),
        text(&facility.postcode),
        text(&facility.municipality),
        text(&facility.nis),
        text(&facility.province),
        number(facility.point.map(|(lat, _)| lat)),
        number(facility.point.map(|(_, lon)| lon)),
        facility.point_approximate.to_string(),
        facility.participating.to_string(),
        facility.closed_at.is_some().to_string(),
        facility.invented.to_string(),
        plain(&facility.source),
        format!("{base}/voorziening/{}", facility.slug),
        open.review_count.to_string(),
        number(open.score.map(rounded)),
    ]
}

/// A text that no spreadsheet takes for a formula (OWASP, "CSV Injection"): an apostrophe before a sign that
/// begins one.
fn plain(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::{plain, write};

    #[test]
    fn a_cell_is_quoted_and_never_a_formula() {
        let rows =
            write(|csv| csv.write_record([plain("=1+1"), plain("a,\"b\""), plain("'t Nestje")])).unwrap();
        assert_eq!(rows, "'=1+1,\"a,\"\"b\"\"\",'t Nestje\r\n");
    }
}
