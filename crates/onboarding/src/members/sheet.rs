//! Reading a list of members from a file as spreadsheets write them.

use super::MemberDraft;
use domain::text::normalise_line;
use domain::{FieldError, Redacted, RuleError};

/// Longest file, in bytes.
pub(super) const MOST_BYTES: usize = 40_000;
/// Most rows below the names of the columns.
pub(super) const MOST_ROWS: usize = 300;

/// The names of the columns: the first is told, the others are understood too.
const NAME: &[&str] = &["naam", "name", "nom"];
const EMAIL: &[&str] = &["e-mail", "email", "mail", "e-mailadres", "mailadres", "adres"];
const LANGUAGE: &[&str] = &["taal", "language", "langue"];
const ROLE: &[&str] = &["rol", "role"];
const FUNCTION: &[&str] = &["functie", "function", "fonction"];

/// What people write, and the word of the API for it.
const WORDS: &[(&str, &[&str])] = &[
    ("owner", &["eigenaar"]),
    ("responder", &["reageert", "reageren", "reageerder"]),
    ("reader", &["leest mee", "meelezen", "meelezer", "lezer"]),
    ("management", &["directie"]),
    ("supervisor", &["verantwoordelijke"]),
    ("quality", &["kwaliteit", "kwaliteitscoördinator", "kwaliteitscoordinator"]),
    ("ombuds", &["ombudsdienst", "klachten"]),
    ("staff", &["medewerker"]),
    ("nl", &["nederlands"]),
    ("fr", &["frans", "français"]),
    ("en", &["engels", "english"]),
];

/// A row of the file.
pub(super) struct Row {
    /// In which line of the file it begins, from 1.
    pub(super) line: u64,
    /// Whom to invite.
    pub(super) draft: MemberDraft,
    /// Whether it has more cells than there are columns.
    pub(super) too_wide: bool,
}

/// Where the columns are.
struct Columns {
    name: Option<usize>,
    email: usize,
    language: usize,
    role: usize,
    function: usize,
}

/// The rows of a file.
///
/// Errors: `invalid_fields` (422) with `/list`: `missing`, `too_large`, `not_text`, `missing_column`, `no_rows`,
/// `too_many_rows` or `malformed`.
pub(super) fn read(file: &[u8]) -> Result<Vec<Row>, RuleError> {
    if file.is_empty() {
        return Err(wrong("missing", "Kies een bestand met je lijst."));
    }
    if file.len() > MOST_BYTES {
        let detail = format!("Dit bestand is te groot: hoogstens {} kB.", MOST_BYTES / 1000);
        return Err(wrong("too_large", detail));
    }
    let text = text(file)?.replace("\r\n", "\n").replace('\r', "\n");
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter(&text))
        .flexible(true)
        .trim(csv::Trim::All)
        .from_reader(text.as_bytes());
    let head = reader.headers().map_err(|_| malformed())?.clone();
    let columns = Columns::of(&head)?;
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|_| malformed())?;
        if record.iter().all(str::is_empty) {
            continue;
        }
        if rows.len() == MOST_ROWS {
            let detail = format!("Zet hoogstens {MOST_ROWS} mensen in één lijst.");
            return Err(wrong("too_many_rows", detail));
        }
        let line = line_of(&text, record.position());
        let too_wide = record.iter().skip(head.len()).any(|cell| !cell.is_empty());
        rows.push(Row { line, draft: columns.draft(&record), too_wide });
    }
    if rows.is_empty() {
        return Err(wrong("no_rows", "Er staat niemand in deze lijst, alleen de namen van de kolommen."));
    }
    Ok(rows)
}

impl Columns {
    fn of(head: &csv::StringRecord) -> Result<Self, RuleError> {
        let names: Vec<String> = head.iter().map(|name| normalise_line(name).to_lowercase()).collect();
        let find = |known: &[&str]| names.iter().position(|name| known.contains(&name.as_str()));
        let need = |known: &[&str]| {
            find(known).ok_or_else(|| {
                let name = known.first().unwrap_or(&"");
                let detail = format!(
                    "De kolom “{name}” ontbreekt. Op de eerste regel staan de namen van de kolommen."
                );
                FieldError::new("/list", "missing_column", detail)
            })
        };
        match (need(EMAIL), need(LANGUAGE), need(ROLE), need(FUNCTION)) {
            (Ok(email), Ok(language), Ok(role), Ok(function)) => {
                Ok(Self { name: find(NAME), email, language, role, function })
            }
            (email, language, role, function) => {
                let all = [email, language, role, function];
                Err(RuleError::invalid(all.into_iter().filter_map(Result::err).collect()))
            }
        }
    }

    fn draft(&self, record: &csv::StringRecord) -> MemberDraft {
        let cell = |at: usize| record.get(at).unwrap_or_default();
        let email = cell(self.email).to_owned();
        let name = self.name.map(cell).filter(|name| !name.is_empty());
        // Who is not named is called by the first part of the address until the account has a better name.
        let name = name.unwrap_or_else(|| mailbox(&email)).to_owned();
        MemberDraft {
            name: Redacted::new(name),
            email: Redacted::new(email),
            role: word(cell(self.role)),
            function: word(cell(self.function)),
            language: word(cell(self.language)),
        }
    }
}

/// The line on which a record begins. The reader stands before the empty lines that it skips.
fn line_of(text: &str, position: Option<&csv::Position>) -> u64 {
    let at = position.and_then(|one| usize::try_from(one.byte()).ok()).unwrap_or_default();
    let (before, rest) = text.split_at_checked(at).unwrap_or((text, ""));
    let empty = rest.bytes().take_while(|byte| *byte == b'\n').count();
    let ends = before.bytes().filter(|byte| *byte == b'\n').count();
    u64::try_from(1 + ends + empty).unwrap_or_default()
}

/// What stands before the `@` of an address.
pub(super) fn mailbox(email: &str) -> &str {
    email.split('@').next().unwrap_or_default()
}

/// The word of the API for what somebody wrote; what nobody knows stays.
pub(super) fn word(written: &str) -> String {
    let written = normalise_line(written).to_lowercase();
    let known = WORDS.iter().find(|(_, words)| words.contains(&written.as_str()));
    known.map_or(written, |(word, _)| (*word).to_owned())
}

/// The file as text: UTF-8, or the letters of Western Europe as older spreadsheets write them.
pub(super) fn text(file: &[u8]) -> Result<String, RuleError> {
    let text = match std::str::from_utf8(file) {
        Ok(text) => text.trim_start_matches('\u{feff}').to_owned(),
        // ISO 8859-1: each byte is the letter with that number.
        Err(_) => file.iter().map(|byte| char::from(*byte)).collect(),
    };
    let readable = |c: char| !c.is_control() || matches!(c, '\n' | '\r' | '\t');
    if text.chars().all(readable) {
        return Ok(text);
    }
    Err(wrong("not_text", "Dit is geen CSV-bestand. Bewaar je lijst als “CSV UTF-8” en probeer het opnieuw."))
}

/// What stands between the cells: whichever of `;`, the tab and `,` the first line has most of.
fn delimiter(text: &str) -> u8 {
    let head = text.lines().next().unwrap_or_default();
    let count = |mark: &u8| head.bytes().filter(|byte| byte == mark).count();
    [b',', b'\t', b';'].into_iter().max_by_key(count).unwrap_or(b';')
}

fn malformed() -> RuleError {
    wrong(
        "malformed",
        "Dit bestand is niet te lezen als CSV. Bewaar je lijst als “CSV UTF-8” en probeer het opnieuw.",
    )
}

fn wrong(code: &'static str, detail: impl Into<String>) -> RuleError {
    RuleError::invalid(vec![FieldError::new("/list", code, detail)])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(file: &[u8]) -> Vec<(u64, String, String, String, String)> {
        let rows = read(file).unwrap().into_iter();
        let cells = |row: Row| {
            let draft = row.draft;
            (row.line, draft.name.into_inner(), draft.email.into_inner(), draft.role, draft.function)
        };
        rows.map(cells).collect()
    }

    fn code(file: &[u8]) -> &'static str {
        read(file).map(|_| ()).unwrap_err().fields.remove(0).code
    }

    #[test]
    fn spreadsheets_of_every_kind_say_the_same() {
        let noor = |line| (line, "Noor".into(), "noor@example.org".into(), "owner".into(), "quality".into());
        let semicolons = "\u{feff}Naam;E-mail;Taal;Rol;Functie\r\n\r\nNoor; noor@example.org ;NL;Eigenaar;Kwaliteit\r\n;;;;\r\n";
        assert_eq!(lines(semicolons.as_bytes()), [noor(3)]);
        let commas = "function,role,language,mail,name,phone\nquality,owner,nl,noor@example.org,Noor,0\n";
        assert_eq!(lines(commas.as_bytes()), [noor(2)]);
        let tabs = "e-mail\ttaal\trol\tfunctie\nnoor@example.org\tnl\towner\tdirectie";
        let unnamed = (2, "noor".into(), "noor@example.org".into(), "owner".into(), "management".into());
        assert_eq!(lines(tabs.as_bytes()), [unnamed]);
        let old = b"naam;mail;taal;rol;functie\nZo\xeb;zoe@example.org;fr;lezer;medewerker\n";
        assert_eq!(lines(old)[0].1, "Zoë");
        let quoted = "naam;mail;taal;rol;functie\n\"Vals; van\r\nder\";a@example.org;fr;lezer;staff\nB;b@example.org;en;lezer;staff\n";
        assert_eq!(lines(quoted.as_bytes()).iter().map(|row| row.0).collect::<Vec<_>>(), [2, 4]);
    }

    #[test]
    fn what_is_no_list_is_refused_whole() {
        assert_eq!(code(b""), "missing");
        assert_eq!(code(b"naam;e-mail\nJan;jan@example.org\n"), "missing_column");
        assert_eq!(code(b"e-mail;taal;rol;functie\n"), "no_rows");
        assert_eq!(code(b"PK\x03\x04\x14\x00\x06\x00"), "not_text");
        assert_eq!(code("\u{feff}e\0-\0".as_bytes()), "not_text");
        assert_eq!(code(&vec![b'a'; MOST_BYTES + 1]), "too_large");
        let row = "a@b.be;nl;lezer;staff\n";
        let head = "e-mail;taal;rol;functie\n".to_owned();
        assert_eq!(read((head.clone() + &row.repeat(MOST_ROWS)).as_bytes()).unwrap().len(), MOST_ROWS);
        assert_eq!(code((head + &row.repeat(MOST_ROWS + 1)).as_bytes()), "too_many_rows");
    }
}
