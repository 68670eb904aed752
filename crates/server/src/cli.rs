//! The command line.

use clap::{Args, Parser, Subcommand, ValueEnum};
use domain::{EnterpriseNumber, MemberFunction, MemberRole, Role, Sector};
use std::net::SocketAddr;
use std::path::PathBuf;

/// Waarderingsplatform: people share their experience with care, editors read it first.
#[derive(Debug, Parser)]
#[command(version, about, max_term_width = 100)]
pub struct Cli {
    /// Configuration file; WAARDERING_CONFIG names it otherwise.
    #[arg(long, global = true, value_name = "FILE")]
    pub config: Option<PathBuf>,
    /// Folder of the data; `data.dir` names it otherwise.
    #[arg(long, global = true, value_name = "DIR")]
    pub data: Option<PathBuf>,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Serve a filled, invented platform from one folder, to try everything out.
    Demo(Demo),
    /// Serve the platform.
    Serve(Serve),
    /// Bring the database up to date.
    Migrate,
    /// Read data from files.
    #[command(subcommand)]
    Import(Import),
    /// Write data to files.
    #[command(subcommand)]
    Export(Export),
    /// Screen texts: JSON Lines from standard input to standard output.
    Screen(Screen),
    /// Judge submissions in the order of time: JSON Lines from standard input to standard output.
    ScreenStream(Screen),
    /// The search index.
    #[command(subcommand)]
    Index(Index),
    /// Accounts of editors, inspectors and pilot managers.
    #[command(subcommand)]
    User(User),
    /// The audit log.
    #[command(subcommand)]
    Audit(Audit),
    /// The public ledger of the editors' work.
    #[command(subcommand)]
    Ledger(Ledger),
    /// Try other settings of screening on past decisions: which proposals would change, beside what editors decided.
    Replay(Replay),
    /// Messages that are to be delivered.
    #[command(subcommand)]
    Outbox(Outbox),
    /// Count the mails that came back: reads notifications of mail servers (RFC 3464).
    Bounces(Bounces),
    /// Encryption keys.
    #[command(subcommand)]
    Keys(Keys),
    /// Relationship codes for a facility, made on a member's own machine.
    #[command(subcommand)]
    Codes(Codes),
    /// Print the settings and check that everything works.
    Doctor,
    /// Print the description of the API (OpenAPI).
    Openapi,
}

/// Options of `demo`.
#[derive(Debug, Args)]
pub struct Demo {
    /// Address to listen on.
    #[arg(long, default_value = "127.0.0.1:8080")]
    pub addr: SocketAddr,
}

/// The two steps of making codes. What lies between them is the platform's answer.
#[derive(Debug, Subcommand)]
pub enum Codes {
    /// Blind new codes: prints the request, and keeps what only you may have in a file.
    Request(CodesRequest),
    /// Make codes of the platform's answer: a PDF to cut up.
    Finish(CodesFinish),
}

/// Options of `codes request`.
#[derive(Clone, Debug, Args)]
pub struct CodesRequest {
    /// Id of the facility.
    #[arg(long)]
    pub facility: domain::ids::FacilityId,
    /// How many codes, 1 to 200.
    #[arg(long)]
    pub count: usize,
    /// The half year, such as 2026-H2; that of now otherwise.
    #[arg(long)]
    pub period: Option<domain::HalfYear>,
    /// File for what only you may have; it must not exist yet.
    #[arg(long, value_name = "FILE")]
    pub secret: PathBuf,
}

/// Options of `codes finish`.
#[derive(Clone, Debug, Args)]
pub struct CodesFinish {
    /// The file that `codes request` made.
    #[arg(long, value_name = "FILE")]
    pub secret: PathBuf,
    /// The platform's answer.
    #[arg(long, value_name = "FILE")]
    pub answer: PathBuf,
    /// The platform's public key, as everybody sees it at /api/v1/relationship-keys.
    #[arg(long, value_name = "HEX")]
    pub key: String,
    /// Address of the platform, without a slash at the end.
    #[arg(long)]
    pub base: String,
    /// The facility's name in addresses.
    #[arg(long)]
    pub slug: String,
    /// The facility's name.
    #[arg(long)]
    pub name: String,
    /// Language of the slips.
    #[arg(long, default_value = "nl")]
    pub language: templates::Language,
    /// File for the slips; it must not exist yet.
    #[arg(long, value_name = "FILE")]
    pub pdf: PathBuf,
}

/// Options of `serve`.
#[derive(Debug, Args)]
pub struct Serve {
    /// Address to listen on; `server.addr` names it otherwise.
    #[arg(long)]
    pub addr: Option<SocketAddr>,
    /// What this process does.
    #[arg(long, value_delimiter = ',', default_value = "web,worker")]
    pub role: Vec<ServeRole>,
}

/// What a process does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ServeRole {
    /// Answers requests.
    Web,
    /// Delivers mails and index changes, and keeps house.
    Worker,
}

/// What to import.
#[derive(Debug, Subcommand)]
pub enum Import {
    /// A register of facilities (CSV).
    Facilities(ImportFacilities),
    /// Members of organisations, who are invited by mail (CSV).
    Members(ImportMembers),
}

/// Options of `import facilities`.
#[derive(Debug, Args)]
pub struct ImportFacilities {
    /// The file.
    pub file: PathBuf,
    /// Check and count, write nothing.
    #[arg(long)]
    pub dry_run: bool,
    /// Write the good rows of a file that has bad ones.
    #[arg(long)]
    pub keep_going: bool,
    /// New facilities take part, and so can be reviewed.
    #[arg(long)]
    pub participating: bool,
    /// The file is the whole register: close what it does not name.
    #[arg(long)]
    pub close_missing: bool,
}

/// Options of `import members`.
#[derive(Debug, Args)]
pub struct ImportMembers {
    /// The file, with the columns number, organisation, name, email, language, role, function and facilities.
    pub file: PathBuf,
    /// The address of the pilot manager in whose name they are invited.
    #[arg(long, value_name = "EMAIL")]
    pub manager: String,
    /// Check and count, write nothing.
    #[arg(long)]
    pub dry_run: bool,
    /// Write the good rows of a file that has bad ones.
    #[arg(long)]
    pub keep_going: bool,
    /// It is not known who acts for the organisations that are new; each has to prove it.
    #[arg(long)]
    pub unverified: bool,
}

/// What to write.
#[derive(Debug, Subcommand)]
pub enum Export {
    /// The statements of reasons, one JSON object a line, in the fields of the EU's DSA Transparency Database.
    Statements(ExportStatements),
}

/// Options of `export statements`.
#[derive(Debug, Args)]
pub struct ExportStatements {
    /// The file; it is replaced where it exists.
    pub file: PathBuf,
    /// From this day on, such as 2026-11-01; from the first one where it is left out.
    #[arg(long, value_name = "DAY")]
    pub from: Option<chrono::NaiveDate>,
    /// Up to and including this day; up to today where it is left out.
    #[arg(long, value_name = "DAY")]
    pub to: Option<chrono::NaiveDate>,
}

/// Options of `screen` and `screen-stream`.
#[derive(Debug, Args)]
pub struct Screen {
    /// Folder with files that replace shipped settings, to try them out; see `screening.folder`.
    #[arg(long, value_name = "DIR")]
    pub folder: Option<PathBuf>,
}

/// What to do with the index.
#[derive(Debug, Subcommand)]
pub enum Index {
    /// Fill it anew from the database. Searches go on meanwhile.
    Rebuild,
    /// Compare it with the database and name every difference. Succeeds only when there is none.
    Verify,
}

/// What to do with the accounts of editors and inspectors. A password is read from standard input, one line.
#[derive(Debug, Subcommand)]
pub enum User {
    /// Add an editor, an inspector or a member of a provider.
    Add {
        /// E-mail address to sign in with.
        email: String,
        /// Name for colleagues.
        #[arg(long)]
        name: String,
        /// editor, senior_editor, inspector, provider or pilot_manager.
        #[arg(long, default_value = "editor")]
        role: Role,
        /// A sector that the account is limited to; once for each, none for all of them.
        #[arg(long = "sector", value_name = "SECTOR", value_delimiter = ',')]
        sectors: Vec<Sector>,
        /// For a provider's account.
        #[command(flatten)]
        provider: Membership,
    },
    /// Give an editor a new password and end the editor's sessions.
    Password {
        /// E-mail address.
        email: String,
    },
    /// Keep an editor from signing in and end the editor's sessions.
    Deactivate {
        /// E-mail address.
        email: String,
    },
    /// Let an editor sign in again.
    Activate {
        /// E-mail address.
        email: String,
    },
    /// Take away the second factor of somebody who lost it, and end the sessions.
    ResetSecondFactor {
        /// E-mail address.
        email: String,
    },
    /// List the editors.
    List,
}

/// Of a provider's account: for which organisation, and what the member may do.
#[derive(Debug, Args)]
pub struct Membership {
    /// Enterprise number of the organisation; for providers only.
    #[arg(long, value_name = "NUMBER")]
    pub organisation: Option<EnterpriseNumber>,
    /// Name of the organisation, where it is not known yet.
    #[arg(long, value_name = "NAME", default_value = "")]
    pub organisation_name: String,
    /// owner, responder or reader.
    #[arg(long, default_value = "owner")]
    pub member_role: MemberRole,
    /// As what the member replies: management, supervisor, quality, ombuds or staff.
    #[arg(long, default_value = "supervisor")]
    pub function: MemberFunction,
    /// The organisation, where it is not known yet, still has to prove who acts for it: until then its members look
    /// around and cannot reply or invite. Without this you vouch for it.
    #[arg(long)]
    pub unverified: bool,
    /// A facility that the organisation runs, by its name in addresses; once for each.
    #[arg(long = "facility", value_name = "SLUG", value_delimiter = ',')]
    pub facilities: Vec<String>,
}

/// What to do with the audit log.
#[derive(Debug, Subcommand)]
pub enum Audit {
    /// Compute every hash again; exit 1 and name the first broken row where one differs.
    Verify,
}

/// What to do with the ledger.
#[derive(Debug, Subcommand)]
pub enum Ledger {
    /// Write every entry to a file, one JSON object a line, as `GET /api/v1/ledger` gives them.
    Export {
        /// The file.
        file: PathBuf,
    },
    /// Check such a file without the platform: prints the number of entries and the totals; exit 1 and name the
    /// first broken entry where one differs.
    Verify(LedgerVerify),
    /// Print how far the ledger has come, to keep elsewhere.
    Checkpoint,
}

/// Options of `ledger verify`.
#[derive(Debug, Args)]
pub struct LedgerVerify {
    /// The file.
    pub file: PathBuf,
    /// A checkpoint that was kept, or a file that holds one: nothing before it may have vanished.
    #[arg(long, value_name = "FILE|CODE")]
    pub checkpoint: Option<String>,
    /// Count from this day on, such as 2026-11-01. Every entry is checked all the same.
    #[arg(long, value_name = "DAY")]
    pub from: Option<chrono::NaiveDate>,
    /// Count up to and including this day.
    #[arg(long, value_name = "DAY")]
    pub to: Option<chrono::NaiveDate>,
    /// Print everything as JSON.
    #[arg(long)]
    pub json: bool,
}

/// Options of `replay`. It changes nothing and prints no text.
#[derive(Debug, Args)]
pub struct Replay {
    /// Settings of screening to try: a folder as `screening.folder` names, or one file of it.
    #[arg(long, value_name = "FILE|DIR")]
    pub settings: PathBuf,
    /// Decisions from this day on, such as 2026-11-01.
    #[arg(long, value_name = "DAY")]
    pub since: chrono::NaiveDate,
    /// Print JSON Lines: a line for each change, and a last one with the summary.
    #[arg(long)]
    pub json: bool,
}

/// Options of `bounces`.
#[derive(Debug, Args)]
pub struct Bounces {
    /// Mail files, or folders of them such as a Maildir; `-` takes one from standard input, as a mail server hands it
    /// to a command, and ends with status 75 where it has to try again.
    #[arg(required = true, value_name = "PATH")]
    pub paths: Vec<PathBuf>,
    /// Delete what was read. Reading a mail again changes nothing, so it may as well stay.
    #[arg(long)]
    pub delete: bool,
}

/// What to do with the outbox.
#[derive(Debug, Subcommand)]
pub enum Outbox {
    /// How many messages wait, and which were given up on.
    List,
    /// Try again what was given up on.
    Retry,
}

/// What to do with keys.
#[derive(Debug, Subcommand)]
pub enum Keys {
    /// Print a new section `[keys]` for the configuration.
    Generate,
    /// Seal every identity again with the first key, so that the others can go.
    Rotate,
}
