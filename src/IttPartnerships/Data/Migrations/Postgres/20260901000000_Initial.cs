using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IttPartnerships.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "jobs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    title = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    arguments = table.Column<string>(type: "character varying(100000)", maxLength: 100000, nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    done = table.Column<int>(type: "integer", nullable: false),
                    total = table.Column<int>(type: "integer", nullable: true),
                    message = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    result = table.Column<string>(type: "character varying(10000000)", maxLength: 10000000, nullable: true),
                    requested_by = table.Column<Guid>(type: "uuid", nullable: true),
                    on_behalf_of = table.Column<Guid>(type: "uuid", nullable: true),
                    requester_name = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    requested_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    finished_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    cancel_requested_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    forgiven = table.Column<int>(type: "integer", nullable: false),
                    claimed_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    lease_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_jobs", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "journal_entries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    person = table.Column<Guid>(type: "uuid", nullable: true),
                    actor_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    on_behalf_of = table.Column<Guid>(type: "uuid", nullable: true),
                    event_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    schema = table.Column<int>(type: "integer", nullable: false),
                    summary = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    detail = table.Column<string>(type: "text", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_journal_entries", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "mail_messages",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    to = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    subject = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    text = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    next_attempt_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    last_problem = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_mail_messages", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "organisations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    opened_on = table.Column<DateOnly>(type: "date", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    website = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organisations", x => x.id);
                    table.CheckConstraint("organisation_closes_after_it_opens", "closed_on IS NULL OR opened_on IS NULL OR closed_on >= opened_on");
                });

            migrationBuilder.CreateTable(
                name: "pay_areas",
                columns: table => new
                {
                    district_code = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    district_name = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    area = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    current = table.Column<bool>(type: "boolean", nullable: false),
                    mentor_funding_pence_per_hour = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_pay_areas", x => x.district_code);
                });

            migrationBuilder.CreateTable(
                name: "people",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    email_folded = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    joined_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    erased_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "register_imports",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    file_name = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    layout = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    facts_of = table.Column<DateOnly>(type: "date", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    rows = table.Column<int>(type: "integer", nullable: false),
                    added = table.Column<int>(type: "integer", nullable: false),
                    changed = table.Column<int>(type: "integer", nullable: false),
                    closed = table.Column<int>(type: "integer", nullable: false),
                    unchanged = table.Column<int>(type: "integer", nullable: false),
                    vanished = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_register_imports", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "shared_keys",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    xml = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_shared_keys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "stored_files",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    stored_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    length = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_stored_files", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "journal_subjects",
                columns: table => new
                {
                    entry = table.Column<Guid>(type: "uuid", nullable: false),
                    subject = table.Column<Guid>(type: "uuid", nullable: false),
                    detail = table.Column<string>(type: "text", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_journal_subjects", x => new { x.subject, x.entry });
                    table.ForeignKey(
                        name: "FK_journal_subjects_journal_entries_entry",
                        column: x => x.entry,
                        principalTable: "journal_entries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "accreditations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accreditations", x => x.id);
                    table.CheckConstraint("accreditation_ends_after_it_starts", "until IS NULL OR until >= \"from\"");
                    table.ForeignKey(
                        name: "FK_accreditations_organisations_organisation",
                        column: x => x.organisation,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "agreement_templates",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    provider = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    aims = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agreement_templates", x => x.id);
                    table.ForeignKey(
                        name: "FK_agreement_templates_organisations_provider",
                        column: x => x.provider,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "agreements",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    provider = table.Column<Guid>(type: "uuid", nullable: false),
                    partner = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    prepared_by = table.Column<Guid>(type: "uuid", nullable: true),
                    renewal_of = table.Column<Guid>(type: "uuid", nullable: true),
                    held_from = table.Column<DateOnly>(type: "date", nullable: true),
                    held_until = table.Column<DateOnly>(type: "date", nullable: true),
                    end_reason = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    end_plan = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    end_decided_by = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    end_decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    teach_out_until = table.Column<DateOnly>(type: "date", nullable: true),
                    teach_out_reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    chased_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    created_by = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agreements", x => x.id);
                    table.CheckConstraint("an_agreement_ends_after_it_begins", "held_until IS NULL OR held_until >= held_from");
                    table.CheckConstraint("an_agreement_is_between_two", "provider <> partner");
                    table.CheckConstraint("an_early_end_has_a_plan", "(end_reason IS NULL) = (end_plan IS NULL)");
                    table.ForeignKey(
                        name: "FK_agreements_agreements_renewal_of",
                        column: x => x.renewal_of,
                        principalTable: "agreements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_agreements_organisations_partner",
                        column: x => x.partner,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_agreements_organisations_prepared_by",
                        column: x => x.prepared_by,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_agreements_organisations_provider",
                        column: x => x.provider,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "closed_days",
                columns: table => new
                {
                    school = table.Column<Guid>(type: "uuid", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    note = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_closed_days", x => new { x.school, x.day });
                    table.ForeignKey(
                        name: "FK_closed_days_organisations_school",
                        column: x => x.school,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "contacts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation = table.Column<Guid>(type: "uuid", nullable: false),
                    kept_by = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    job_title = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    email = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    telephone = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    last_confirmed = table.Column<DateOnly>(type: "date", nullable: false),
                    version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_contacts", x => x.id);
                    table.ForeignKey(
                        name: "FK_contacts_organisations_kept_by",
                        column: x => x.kept_by,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_contacts_organisations_organisation",
                        column: x => x.organisation,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "courses",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    provider = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    phase = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    route = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    subjects = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    low_age = table.Column<int>(type: "integer", nullable: true),
                    high_age = table.Column<int>(type: "integer", nullable: true),
                    study_mode = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    sen_specialism = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    delivered_by = table.Column<Guid>(type: "uuid", nullable: true),
                    closed = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_courses", x => x.id);
                    table.ForeignKey(
                        name: "FK_courses_organisations_delivered_by",
                        column: x => x.delivered_by,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_courses_organisations_provider",
                        column: x => x.provider,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "hosting_answers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    school = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    interest = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    reasons = table.Column<int>(type: "integer", nullable: false),
                    note = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    total_places = table.Column<int>(type: "integer", nullable: true),
                    last_confirmed = table.Column<DateOnly>(type: "date", nullable: false),
                    channel = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    given_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_hosting_answers", x => x.id);
                    table.CheckConstraint("a_total_of_places_is_not_negative", "total_places >= 0");
                    table.ForeignKey(
                        name: "FK_hosting_answers_organisations_school",
                        column: x => x.school,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "hosting_links",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    provider = table.Column<Guid>(type: "uuid", nullable: false),
                    school = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    email_folded = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    token_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    nudge = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_hosting_links", x => x.id);
                    table.ForeignKey(
                        name: "FK_hosting_links_organisations_school",
                        column: x => x.school,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "hosting_preferences",
                columns: table => new
                {
                    school = table.Column<Guid>(type: "uuid", nullable: false),
                    letters = table.Column<int>(type: "integer", nullable: false),
                    others_may_answer = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_hosting_preferences", x => x.school);
                    table.CheckConstraint("letters_are_not_negative", "letters >= 0");
                    table.ForeignKey(
                        name: "FK_hosting_preferences_organisations_school",
                        column: x => x.school,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "hub_districts",
                columns: table => new
                {
                    hub = table.Column<Guid>(type: "uuid", nullable: false),
                    region_code = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    district = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    district_folded = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_hub_districts", x => new { x.hub, x.region_code, x.district });
                    table.ForeignKey(
                        name: "FK_hub_districts_organisations_hub",
                        column: x => x.hub,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "invitations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    email_folded = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    organisation = table.Column<Guid>(type: "uuid", nullable: false),
                    role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    token_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    invited_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    accepted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    withdrawn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_invitations", x => x.id);
                    table.ForeignKey(
                        name: "FK_invitations_organisations_organisation",
                        column: x => x.organisation,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "kept_files",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    keeper = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: false),
                    content_type = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    length = table.Column<long>(type: "bigint", nullable: false),
                    digest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    kept_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    kept_by = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_kept_files", x => x.id);
                    table.ForeignKey(
                        name: "FK_kept_files_organisations_keeper",
                        column: x => x.keeper,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "nudge_days",
                columns: table => new
                {
                    provider = table.Column<Guid>(type: "uuid", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_nudge_days", x => new { x.provider, x.day });
                    table.ForeignKey(
                        name: "FK_nudge_days_organisations_provider",
                        column: x => x.provider,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "organisation_addresses",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation = table.Column<Guid>(type: "uuid", nullable: false),
                    street = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    locality = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    town = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    county = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    postcode = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    easting = table.Column<int>(type: "integer", nullable: true),
                    northing = table.Column<int>(type: "integer", nullable: true),
                    from = table.Column<DateOnly>(type: "date", nullable: true),
                    until = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organisation_addresses", x => x.id);
                    table.ForeignKey(
                        name: "FK_organisation_addresses_organisations_organisation",
                        column: x => x.organisation,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "organisation_identifiers",
                columns: table => new
                {
                    organisation = table.Column<Guid>(type: "uuid", nullable: false),
                    scheme = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    value = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: true),
                    until = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organisation_identifiers", x => new { x.organisation, x.scheme, x.value });
                    table.ForeignKey(
                        name: "FK_organisation_identifiers_organisations_organisation",
                        column: x => x.organisation,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "organisation_links",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation = table.Column<Guid>(type: "uuid", nullable: false),
                    other = table.Column<Guid>(type: "uuid", nullable: true),
                    other_urn = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    other_name = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    words = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organisation_links", x => x.id);
                    table.ForeignKey(
                        name: "FK_organisation_links_organisations_organisation",
                        column: x => x.organisation,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_organisation_links_organisations_other",
                        column: x => x.other,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "organisation_names",
                columns: table => new
                {
                    organisation = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: true),
                    until = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organisation_names", x => new { x.organisation, x.kind, x.name });
                    table.ForeignKey(
                        name: "FK_organisation_names_organisations_organisation",
                        column: x => x.organisation,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "placement_links",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    provider = table.Column<Guid>(type: "uuid", nullable: false),
                    school = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    token_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_placement_links", x => x.id);
                    table.ForeignKey(
                        name: "FK_placement_links_organisations_school",
                        column: x => x.school,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "plan_runs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    job = table.Column<Guid>(type: "uuid", nullable: false),
                    seed = table.Column<long>(type: "bigint", nullable: false),
                    seconds = table.Column<int>(type: "integer", nullable: false),
                    for_year = table.Column<int>(type: "integer", nullable: true),
                    wishes = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    trainees = table.Column<int>(type: "integer", nullable: false),
                    schools = table.Column<int>(type: "integer", nullable: false),
                    slots = table.Column<int>(type: "integer", nullable: false),
                    requested_by = table.Column<Guid>(type: "uuid", nullable: true),
                    requested_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    kept_until = table.Column<DateOnly>(type: "date", nullable: false),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    stopped_early = table.Column<bool>(type: "boolean", nullable: false),
                    filled = table.Column<int>(type: "integer", nullable: false),
                    placed = table.Column<int>(type: "integer", nullable: false),
                    worst_minutes = table.Column<int>(type: "integer", nullable: true),
                    median_minutes = table.Column<int>(type: "integer", nullable: true),
                    version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plan_runs", x => x.id);
                    table.ForeignKey(
                        name: "FK_plan_runs_organisations_organisation",
                        column: x => x.organisation,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "programme_patterns",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    provider = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_programme_patterns", x => x.id);
                    table.ForeignKey(
                        name: "FK_programme_patterns_organisations_provider",
                        column: x => x.provider,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "published_partnerships",
                columns: table => new
                {
                    provider = table.Column<Guid>(type: "uuid", nullable: false),
                    partner = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_published_partnerships", x => new { x.provider, x.partner, x.year });
                    table.CheckConstraint("a_partner_is_another_body", "provider <> partner");
                    table.ForeignKey(
                        name: "FK_published_partnerships_organisations_partner",
                        column: x => x.partner,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_published_partnerships_organisations_provider",
                        column: x => x.provider,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "remembered_readings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation = table.Column<Guid>(type: "uuid", nullable: false),
                    headings = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    reading = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    used_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_remembered_readings", x => x.id);
                    table.ForeignKey(
                        name: "FK_remembered_readings_organisations_organisation",
                        column: x => x.organisation,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "term_dates",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    authority = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: true),
                    owner = table.Column<Guid>(type: "uuid", nullable: true),
                    year = table.Column<int>(type: "integer", nullable: false),
                    said_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_term_dates", x => x.id);
                    table.CheckConstraint("term_dates_are_of_an_authority_or_an_owner", "(authority IS NULL) <> (owner IS NULL)");
                    table.ForeignKey(
                        name: "FK_term_dates_organisations_owner",
                        column: x => x.owner,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "trainee_imports",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation = table.Column<Guid>(type: "uuid", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: true),
                    file_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    file = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    reading = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    whole_only = table.Column<bool>(type: "boolean", nullable: false),
                    job = table.Column<Guid>(type: "uuid", nullable: true),
                    refused = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_trainee_imports", x => x.id);
                    table.ForeignKey(
                        name: "FK_trainee_imports_organisations_organisation",
                        column: x => x.organisation,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "trust_memberships",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    school = table.Column<Guid>(type: "uuid", nullable: false),
                    trust = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: true),
                    until = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_trust_memberships", x => x.id);
                    table.ForeignKey(
                        name: "FK_trust_memberships_organisations_school",
                        column: x => x.school,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_trust_memberships_organisations_trust",
                        column: x => x.trust,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "capacity_assessments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    provider = table.Column<Guid>(type: "uuid", nullable: false),
                    partner = table.Column<Guid>(type: "uuid", nullable: false),
                    assessed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    review_on = table.Column<DateOnly>(type: "date", nullable: false),
                    person = table.Column<Guid>(type: "uuid", nullable: true),
                    people = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    people_ready = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    places = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    places_ready = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    expertise = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    expertise_ready = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    outcome = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    actions = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_capacity_assessments", x => x.id);
                    table.CheckConstraint("an_assessment_is_of_another", "provider <> partner");
                    table.CheckConstraint("an_assessment_is_reviewed_after_it_is_made", "review_on > assessed_on");
                    table.ForeignKey(
                        name: "FK_capacity_assessments_organisations_partner",
                        column: x => x.partner,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_capacity_assessments_organisations_provider",
                        column: x => x.provider,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_capacity_assessments_people_person",
                        column: x => x.person,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "credentials",
                columns: table => new
                {
                    person = table.Column<Guid>(type: "uuid", nullable: false),
                    password_hash = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    security_stamp = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    failed_sign_ins = table.Column<int>(type: "integer", nullable: false),
                    locked_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    last_signed_in_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    last_organisation = table.Column<Guid>(type: "uuid", nullable: true),
                    external_subject = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_credentials", x => x.person);
                    table.ForeignKey(
                        name: "FK_credentials_organisations_last_organisation",
                        column: x => x.last_organisation,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "FK_credentials_people_person",
                        column: x => x.person,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "memberships",
                columns: table => new
                {
                    person = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation = table.Column<Guid>(type: "uuid", nullable: false),
                    role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_memberships", x => new { x.person, x.organisation });
                    table.ForeignKey(
                        name: "FK_memberships_organisations_organisation",
                        column: x => x.organisation,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_memberships_people_person",
                        column: x => x.person,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "oversight_activities",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    provider = table.Column<Guid>(type: "uuid", nullable: false),
                    partner = table.Column<Guid>(type: "uuid", nullable: false),
                    delegation = table.Column<Guid>(type: "uuid", nullable: false),
                    method = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    extra = table.Column<bool>(type: "boolean", nullable: false),
                    made_on = table.Column<DateOnly>(type: "date", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    planned_for = table.Column<DateOnly>(type: "date", nullable: true),
                    owner = table.Column<Guid>(type: "uuid", nullable: true),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    done_on = table.Column<DateOnly>(type: "date", nullable: true),
                    outcome = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    summary = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    strengths = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    cancelled_on = table.Column<DateOnly>(type: "date", nullable: true),
                    cancel_reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_oversight_activities", x => x.id);
                    table.CheckConstraint("what_is_cancelled_has_a_day_and_a_reason", "(state IN ('Cancelled', 'NoLongerNeeded')) = (cancelled_on IS NOT NULL) AND (state = 'Cancelled') = (cancel_reason IS NOT NULL)");
                    table.CheckConstraint("what_is_done_has_a_day_and_an_outcome", "(state = 'Done') = (done_on IS NOT NULL) AND (state = 'Done') = (outcome IS NOT NULL) AND (state <> 'Done' OR summary IS NOT NULL)");
                    table.ForeignKey(
                        name: "FK_oversight_activities_organisations_partner",
                        column: x => x.partner,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_oversight_activities_organisations_provider",
                        column: x => x.provider,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_oversight_activities_people_owner",
                        column: x => x.owner,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "oversight_owners",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    provider = table.Column<Guid>(type: "uuid", nullable: false),
                    delegation = table.Column<Guid>(type: "uuid", nullable: false),
                    person = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_oversight_owners", x => x.id);
                    table.CheckConstraint("an_owner_owns_for_days", "until IS NULL OR until >= \"from\"");
                    table.ForeignKey(
                        name: "FK_oversight_owners_organisations_provider",
                        column: x => x.provider,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_oversight_owners_people_person",
                        column: x => x.person,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "oversight_reminders",
                columns: table => new
                {
                    about = table.Column<Guid>(type: "uuid", nullable: false),
                    person = table.Column<Guid>(type: "uuid", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    step = table.Column<int>(type: "integer", nullable: false),
                    sent_on = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_oversight_reminders", x => new { x.about, x.person, x.due_on, x.step });
                    table.ForeignKey(
                        name: "FK_oversight_reminders_people_person",
                        column: x => x.person,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "passkeys",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "bytea", maxLength: 1023, nullable: false),
                    person = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    public_key = table.Column<byte[]>(type: "bytea", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    sign_count = table.Column<long>(type: "bigint", nullable: false),
                    transports = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    is_user_verified = table.Column<bool>(type: "boolean", nullable: false),
                    is_backup_eligible = table.Column<bool>(type: "boolean", nullable: false),
                    is_backed_up = table.Column<bool>(type: "boolean", nullable: false),
                    attestation_object = table.Column<byte[]>(type: "bytea", nullable: false),
                    client_data_json = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_passkeys", x => x.id);
                    table.ForeignKey(
                        name: "FK_passkeys_people_person",
                        column: x => x.person,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "password_resets",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person = table.Column<Guid>(type: "uuid", nullable: false),
                    token_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    used_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_password_resets", x => x.id);
                    table.ForeignKey(
                        name: "FK_password_resets_people_person",
                        column: x => x.person,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "resources",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner = table.Column<Guid>(type: "uuid", nullable: false),
                    named_owner = table.Column<Guid>(type: "uuid", nullable: true),
                    title = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: false),
                    title_folded = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    description = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    licence = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    licence_words = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    review_on = table.Column<DateOnly>(type: "date", nullable: false),
                    latest = table.Column<int>(type: "integer", nullable: false),
                    latest_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    folded = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    withdrawn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_resources", x => x.id);
                    table.ForeignKey(
                        name: "FK_resources_organisations_owner",
                        column: x => x.owner,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_resources_people_named_owner",
                        column: x => x.named_owner,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "rule_confirmations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    provider = table.Column<Guid>(type: "uuid", nullable: false),
                    rule = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    source_read = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    confirmed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    person = table.Column<Guid>(type: "uuid", nullable: true),
                    confirmed_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    withdrawn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    withdrawn_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rule_confirmations", x => x.id);
                    table.ForeignKey(
                        name: "FK_rule_confirmations_organisations_provider",
                        column: x => x.provider,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_rule_confirmations_people_person",
                        column: x => x.person,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "schools",
                columns: table => new
                {
                    organisation = table.Column<Guid>(type: "uuid", nullable: false),
                    urn = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    local_authority_code = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    local_authority = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    establishment_number = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    type_code = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    type_name = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    type_group = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    phase = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    low_age = table.Column<int>(type: "integer", nullable: true),
                    high_age = table.Column<int>(type: "integer", nullable: true),
                    boarders = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    nursery_provision = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    sixth_form = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    gender = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    religious_character = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    diocese = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    admissions_policy = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    capacity = table.Column<int>(type: "integer", nullable: true),
                    pupils = table.Column<int>(type: "integer", nullable: true),
                    percentage_free_meals = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    resourced_provision = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    resourced_provision_capacity = table.Column<int>(type: "integer", nullable: true),
                    sen_unit_capacity = table.Column<int>(type: "integer", nullable: true),
                    special_needs = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    trust_name = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    federation_name = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    region = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    district_code = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    district = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    urban_rural = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    country = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    opened_because = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    closed_because = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    register_changed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    setting = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    key_stages = table.Column<int>(type: "integer", nullable: false),
                    last_seen_in = table.Column<Guid>(type: "uuid", nullable: false),
                    vanished_on = table.Column<DateOnly>(type: "date", nullable: true),
                    row_digest = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_schools", x => x.organisation);
                    table.ForeignKey(
                        name: "FK_schools_organisations_organisation",
                        column: x => x.organisation,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_schools_register_imports_last_seen_in",
                        column: x => x.last_seen_in,
                        principalTable: "register_imports",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "stored_file_parts",
                columns: table => new
                {
                    file = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_stored_file_parts", x => new { x.file, x.number });
                    table.ForeignKey(
                        name: "FK_stored_file_parts_stored_files_file",
                        column: x => x.file,
                        principalTable: "stored_files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "agreement_template_sections",
                columns: table => new
                {
                    template = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    text = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agreement_template_sections", x => new { x.template, x.code });
                    table.ForeignKey(
                        name: "FK_agreement_template_sections_agreement_templates_template",
                        column: x => x.template,
                        principalTable: "agreement_templates",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "agreement_links",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agreement = table.Column<Guid>(type: "uuid", nullable: false),
                    partner = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    email_folded = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    token_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agreement_links", x => x.id);
                    table.ForeignKey(
                        name: "FK_agreement_links_agreements_agreement",
                        column: x => x.agreement,
                        principalTable: "agreements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "agreement_transfers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agreement = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<Guid>(type: "uuid", nullable: false),
                    to = table.Column<Guid>(type: "uuid", nullable: false),
                    last_day = table.Column<DateOnly>(type: "date", nullable: false),
                    plan = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    proposed_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    proposed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    answered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    draft = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agreement_transfers", x => x.id);
                    table.CheckConstraint("a_transfer_is_between_two", "\"from\" <> \"to\"");
                    table.CheckConstraint("an_accepted_transfer_was_answered", "state = 'Proposed' OR answered_at IS NOT NULL");
                    table.ForeignKey(
                        name: "FK_agreement_transfers_agreements_agreement",
                        column: x => x.agreement,
                        principalTable: "agreements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_agreement_transfers_agreements_draft",
                        column: x => x.draft,
                        principalTable: "agreements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "FK_agreement_transfers_organisations_from",
                        column: x => x.from,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_agreement_transfers_organisations_to",
                        column: x => x.to,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "agreement_versions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agreement = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    stage = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    provider_name = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    partner_name = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    first_year = table.Column<int>(type: "integer", nullable: false),
                    last_year = table.Column<int>(type: "integer", nullable: false),
                    effective_from = table.Column<DateOnly>(type: "date", nullable: false),
                    review_on = table.Column<DateOnly>(type: "date", nullable: true),
                    aims = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    area = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    hosts = table.Column<bool>(type: "boolean", nullable: false),
                    prepares_school_agreements = table.Column<bool>(type: "boolean", nullable: false),
                    reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    digest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    offered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    offered_by = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    answered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    held_from = table.Column<DateOnly>(type: "date", nullable: true),
                    held_until = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agreement_versions", x => x.id);
                    table.CheckConstraint("a_term_ends_after_it_begins", "until IS NULL OR until >= \"from\"");
                    table.CheckConstraint("a_version_holds_from_a_day_on", "held_until IS NULL OR held_until >= held_from");
                    table.CheckConstraint("only_a_draft_has_no_digest", "stage = 'Draft' OR digest IS NOT NULL OR stage = 'Withdrawn'");
                    table.CheckConstraint("only_a_signed_version_holds", "held_from IS NULL OR stage = 'Signed'");
                    table.ForeignKey(
                        name: "FK_agreement_versions_agreements_agreement",
                        column: x => x.agreement,
                        principalTable: "agreements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "course_components",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    course = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    lead = table.Column<Guid>(type: "uuid", nullable: false),
                    retired = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_course_components", x => x.id);
                    table.ForeignKey(
                        name: "FK_course_components_courses_course",
                        column: x => x.course,
                        principalTable: "courses",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_course_components_organisations_lead",
                        column: x => x.lead,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "itp_units",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    provider = table.Column<Guid>(type: "uuid", nullable: false),
                    course = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    first_day = table.Column<DateOnly>(type: "date", nullable: false),
                    last_day = table.Column<DateOnly>(type: "date", nullable: false),
                    focus = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    planned_hours = table.Column<decimal>(type: "numeric(6,2)", precision: 6, scale: 2, nullable: false),
                    expert_hours = table.Column<decimal>(type: "numeric(6,2)", precision: 6, scale: 2, nullable: false),
                    expert = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    place = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_itp_units", x => x.id);
                    table.CheckConstraint("a_unit_ends_after_it_begins", "last_day >= first_day");
                    table.ForeignKey(
                        name: "FK_itp_units_courses_course",
                        column: x => x.course,
                        principalTable: "courses",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_itp_units_organisations_provider",
                        column: x => x.provider,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "support_contacts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kept_by = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    course = table.Column<Guid>(type: "uuid", nullable: true),
                    partner = table.Column<Guid>(type: "uuid", nullable: true),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    does = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    telephone = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_support_contacts", x => x.id);
                    table.ForeignKey(
                        name: "FK_support_contacts_courses_course",
                        column: x => x.course,
                        principalTable: "courses",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_support_contacts_organisations_kept_by",
                        column: x => x.kept_by,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_support_contacts_organisations_partner",
                        column: x => x.partner,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "trainees",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    provider = table.Column<Guid>(type: "uuid", nullable: false),
                    course = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    reference = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    trn = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: true),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    starts_on = table.Column<DateOnly>(type: "date", nullable: false),
                    ends_on = table.Column<DateOnly>(type: "date", nullable: false),
                    subject = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    chosen_key_stage = table.Column<int>(type: "integer", nullable: false),
                    home_postcode = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: true),
                    home_easting = table.Column<int>(type: "integer", nullable: true),
                    home_northing = table.Column<int>(type: "integer", nullable: true),
                    travel = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    max_minutes = table.Column<int>(type: "integer", nullable: true),
                    employing_school = table.Column<Guid>(type: "uuid", nullable: true),
                    suitable_on = table.Column<DateOnly>(type: "date", nullable: true),
                    suitability_confirmed_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    erased_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_trainees", x => x.id);
                    table.CheckConstraint("training_ends_after_it_begins", "ends_on > starts_on");
                    table.ForeignKey(
                        name: "FK_trainees_courses_course",
                        column: x => x.course,
                        principalTable: "courses",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_trainees_organisations_employing_school",
                        column: x => x.employing_school,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_trainees_organisations_provider",
                        column: x => x.provider,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "answer_recipients",
                columns: table => new
                {
                    answer = table.Column<Guid>(type: "uuid", nullable: false),
                    provider = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_answer_recipients", x => new { x.answer, x.provider });
                    table.ForeignKey(
                        name: "FK_answer_recipients_hosting_answers_answer",
                        column: x => x.answer,
                        principalTable: "hosting_answers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_answer_recipients_organisations_provider",
                        column: x => x.provider,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "offers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    answer = table.Column<Guid>(type: "uuid", nullable: false),
                    school = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    key_stages = table.Column<int>(type: "integer", nullable: false),
                    subject = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    year_groups = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    windows = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    places = table.Column<int>(type: "integer", nullable: false),
                    weeks = table.Column<int>(type: "integer", nullable: true),
                    routes = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    part_time_welcome = table.Column<bool>(type: "boolean", nullable: false),
                    setting = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    first_day = table.Column<DateOnly>(type: "date", nullable: true),
                    last_day = table.Column<DateOnly>(type: "date", nullable: true),
                    focus = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    notes = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    support_wanted = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    first_provider = table.Column<Guid>(type: "uuid", nullable: true),
                    first_until = table.Column<DateOnly>(type: "date", nullable: true),
                    everyone_from = table.Column<DateOnly>(type: "date", nullable: true),
                    withdrawn_on = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_offers", x => x.id);
                    table.CheckConstraint("an_offer_has_places", "places >= 0");
                    table.ForeignKey(
                        name: "FK_offers_hosting_answers_answer",
                        column: x => x.answer,
                        principalTable: "hosting_answers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_offers_organisations_first_provider",
                        column: x => x.first_provider,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_offers_organisations_school",
                        column: x => x.school,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "kept_file_parts",
                columns: table => new
                {
                    file = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_kept_file_parts", x => new { x.file, x.number });
                    table.ForeignKey(
                        name: "FK_kept_file_parts_kept_files_file",
                        column: x => x.file,
                        principalTable: "kept_files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "quality_reviews",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    provider = table.Column<Guid>(type: "uuid", nullable: false),
                    reviewer = table.Column<Guid>(type: "uuid", nullable: false),
                    reviewed = table.Column<Guid>(type: "uuid", nullable: false),
                    aspect = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: false),
                    outcome = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    method = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    expires_on = table.Column<DateOnly>(type: "date", nullable: true),
                    summary = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    strengths = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    link = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    file = table.Column<Guid>(type: "uuid", nullable: true),
                    person = table.Column<Guid>(type: "uuid", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_quality_reviews", x => x.id);
                    table.CheckConstraint("a_review_ends_after_it_begins", "until >= \"from\"");
                    table.CheckConstraint("a_review_of_a_setting_expires_after_it", "(aspect <> 'SchoolPlacements' OR expires_on IS NOT NULL) AND (expires_on IS NULL OR expires_on > until)");
                    table.CheckConstraint("nobody_reviews_themselves", "reviewer <> reviewed");
                    table.ForeignKey(
                        name: "FK_quality_reviews_kept_files_file",
                        column: x => x.file,
                        principalTable: "kept_files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_quality_reviews_organisations_provider",
                        column: x => x.provider,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_quality_reviews_organisations_reviewed",
                        column: x => x.reviewed,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_quality_reviews_organisations_reviewer",
                        column: x => x.reviewer,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_quality_reviews_people_person",
                        column: x => x.person,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "plan_papers",
                columns: table => new
                {
                    plan = table.Column<Guid>(type: "uuid", nullable: false),
                    trainees = table.Column<byte[]>(type: "bytea", nullable: false),
                    schools = table.Column<byte[]>(type: "bytea", nullable: false),
                    offers = table.Column<byte[]>(type: "bytea", nullable: false),
                    windows = table.Column<byte[]>(type: "bytea", nullable: true),
                    keep = table.Column<byte[]>(type: "bytea", nullable: true),
                    marks = table.Column<byte[]>(type: "bytea", nullable: true),
                    made = table.Column<byte[]>(type: "bytea", nullable: true),
                    sheet = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plan_papers", x => x.plan);
                    table.ForeignKey(
                        name: "FK_plan_papers_plan_runs_plan",
                        column: x => x.plan,
                        principalTable: "plan_runs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "course_years",
                columns: table => new
                {
                    course = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    pattern = table.Column<Guid>(type: "uuid", nullable: false),
                    expected = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_course_years", x => new { x.course, x.year });
                    table.ForeignKey(
                        name: "FK_course_years_courses_course",
                        column: x => x.course,
                        principalTable: "courses",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_course_years_programme_patterns_pattern",
                        column: x => x.pattern,
                        principalTable: "programme_patterns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "pattern_breaks",
                columns: table => new
                {
                    pattern = table.Column<Guid>(type: "uuid", nullable: false),
                    first_day = table.Column<DateOnly>(type: "date", nullable: false),
                    last_day = table.Column<DateOnly>(type: "date", nullable: false),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_pattern_breaks", x => new { x.pattern, x.first_day });
                    table.CheckConstraint("a_holiday_ends_after_it_begins", "last_day >= first_day");
                    table.ForeignKey(
                        name: "FK_pattern_breaks_programme_patterns_pattern",
                        column: x => x.pattern,
                        principalTable: "programme_patterns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "pattern_itp_weeks",
                columns: table => new
                {
                    pattern = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    first_day = table.Column<DateOnly>(type: "date", nullable: false),
                    last_day = table.Column<DateOnly>(type: "date", nullable: false),
                    focus = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    why = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_pattern_itp_weeks", x => new { x.pattern, x.number });
                    table.CheckConstraint("an_itp_week_ends_after_it_begins", "last_day >= first_day");
                    table.ForeignKey(
                        name: "FK_pattern_itp_weeks_programme_patterns_pattern",
                        column: x => x.pattern,
                        principalTable: "programme_patterns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "pattern_shares",
                columns: table => new
                {
                    pattern = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    percent = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_pattern_shares", x => new { x.pattern, x.from });
                    table.CheckConstraint("a_share_is_a_percentage", "percent BETWEEN 0 AND 100");
                    table.ForeignKey(
                        name: "FK_pattern_shares_programme_patterns_pattern",
                        column: x => x.pattern,
                        principalTable: "programme_patterns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "pattern_windows",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    pattern = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    letter = table.Column<string>(type: "character varying(1)", maxLength: 1, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    first_day = table.Column<DateOnly>(type: "date", nullable: false),
                    last_day = table.Column<DateOnly>(type: "date", nullable: false),
                    days = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_pattern_windows", x => x.id);
                    table.CheckConstraint("a_window_ends_after_it_begins", "last_day >= first_day");
                    table.ForeignKey(
                        name: "FK_pattern_windows_programme_patterns_pattern",
                        column: x => x.pattern,
                        principalTable: "programme_patterns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "terms",
                columns: table => new
                {
                    dates = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    label = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    first_day = table.Column<DateOnly>(type: "date", nullable: false),
                    last_day = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_terms", x => new { x.dates, x.number });
                    table.CheckConstraint("a_term_ends_after_it_begins", "last_day >= first_day");
                    table.ForeignKey(
                        name: "FK_terms_term_dates_dates",
                        column: x => x.dates,
                        principalTable: "term_dates",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "assessed_responsibilities",
                columns: table => new
                {
                    assessment = table.Column<Guid>(type: "uuid", nullable: false),
                    responsibility = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_assessed_responsibilities", x => new { x.assessment, x.responsibility });
                    table.ForeignKey(
                        name: "FK_assessed_responsibilities_capacity_assessments_assessment",
                        column: x => x.assessment,
                        principalTable: "capacity_assessments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "offered_expertise",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation = table.Column<Guid>(type: "uuid", nullable: false),
                    line = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: false),
                    more = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    folded = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    saved_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_offered_expertise", x => x.id);
                    table.ForeignKey(
                        name: "FK_offered_expertise_memberships_person_organisation",
                        columns: x => new { x.person, x.organisation },
                        principalTable: "memberships",
                        principalColumns: new[] { "person", "organisation" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "oversight_actions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    activity = table.Column<Guid>(type: "uuid", nullable: false),
                    what = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    side = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    owner = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    person = table.Column<Guid>(type: "uuid", nullable: true),
                    raised_on = table.Column<DateOnly>(type: "date", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_oversight_actions", x => x.id);
                    table.CheckConstraint("an_action_is_closed_after_it_is_raised", "closed_on IS NULL OR closed_on >= raised_on");
                    table.ForeignKey(
                        name: "FK_oversight_actions_oversight_activities_activity",
                        column: x => x.activity,
                        principalTable: "oversight_activities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_oversight_actions_people_person",
                        column: x => x.person,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "resource_phases",
                columns: table => new
                {
                    resource = table.Column<Guid>(type: "uuid", nullable: false),
                    phase = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_resource_phases", x => new { x.resource, x.phase });
                    table.ForeignKey(
                        name: "FK_resource_phases_resources_resource",
                        column: x => x.resource,
                        principalTable: "resources",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "resource_shares",
                columns: table => new
                {
                    resource = table.Column<Guid>(type: "uuid", nullable: false),
                    audience = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    with = table.Column<Guid>(type: "uuid", nullable: false),
                    since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_resource_shares", x => new { x.resource, x.audience, x.with });
                    table.ForeignKey(
                        name: "FK_resource_shares_organisations_with",
                        column: x => x.with,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_resource_shares_resources_resource",
                        column: x => x.resource,
                        principalTable: "resources",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "resource_subjects",
                columns: table => new
                {
                    resource = table.Column<Guid>(type: "uuid", nullable: false),
                    folded = table.Column<string>(type: "character varying(250)", maxLength: 250, nullable: false),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_resource_subjects", x => new { x.resource, x.folded });
                    table.ForeignKey(
                        name: "FK_resource_subjects_resources_resource",
                        column: x => x.resource,
                        principalTable: "resources",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "resource_versions",
                columns: table => new
                {
                    resource = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    file = table.Column<Guid>(type: "uuid", nullable: true),
                    link = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    added_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    added_by = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_resource_versions", x => new { x.resource, x.number });
                    table.CheckConstraint("a_version_is_a_file_or_a_link", "(file IS NULL) <> (link IS NULL)");
                    table.ForeignKey(
                        name: "FK_resource_versions_kept_files_file",
                        column: x => x.file,
                        principalTable: "kept_files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_resource_versions_resources_resource",
                        column: x => x.resource,
                        principalTable: "resources",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "agreement_messages",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agreement = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    section = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    about = table.Column<Guid>(type: "uuid", nullable: true),
                    organisation = table.Column<Guid>(type: "uuid", nullable: false),
                    person = table.Column<Guid>(type: "uuid", nullable: true),
                    author = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    settled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agreement_messages", x => x.id);
                    table.ForeignKey(
                        name: "FK_agreement_messages_agreement_messages_about",
                        column: x => x.about,
                        principalTable: "agreement_messages",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_agreement_messages_agreement_versions_version",
                        column: x => x.version,
                        principalTable: "agreement_versions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_agreement_messages_agreements_agreement",
                        column: x => x.agreement,
                        principalTable: "agreements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_agreement_messages_organisations_organisation",
                        column: x => x.organisation,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "agreement_sections",
                columns: table => new
                {
                    version = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    text = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agreement_sections", x => new { x.version, x.code });
                    table.ForeignKey(
                        name: "FK_agreement_sections_agreement_versions_version",
                        column: x => x.version,
                        principalTable: "agreement_versions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "delegations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<Guid>(type: "uuid", nullable: false),
                    agreement = table.Column<Guid>(type: "uuid", nullable: false),
                    provider = table.Column<Guid>(type: "uuid", nullable: false),
                    partner = table.Column<Guid>(type: "uuid", nullable: false),
                    responsibility = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    courses = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    phases = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    areas = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    held_from = table.Column<DateOnly>(type: "date", nullable: true),
                    held_until = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_delegations", x => new { x.version, x.id });
                    table.CheckConstraint("a_delegation_ends_after_it_begins", "until IS NULL OR until >= \"from\"");
                    table.CheckConstraint("a_delegation_is_between_two", "provider <> partner");
                    table.CheckConstraint("only_seven_responsibilities_are_delegable", "responsibility IN ('TraineeRecruitment', 'CourseDelivery', 'CurriculumDesign', 'MentorCurriculum', 'LeadMentors', 'IntensiveTraining', 'QualityAssurance')");
                    table.ForeignKey(
                        name: "FK_delegations_agreement_versions_version",
                        column: x => x.version,
                        principalTable: "agreement_versions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_delegations_agreements_agreement",
                        column: x => x.agreement,
                        principalTable: "agreements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "signatures",
                columns: table => new
                {
                    version = table.Column<Guid>(type: "uuid", nullable: false),
                    side = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    organisation = table.Column<Guid>(type: "uuid", nullable: false),
                    person = table.Column<Guid>(type: "uuid", nullable: true),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    job_title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    email = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    digest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    on_paper = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_signatures", x => new { x.version, x.side });
                    table.ForeignKey(
                        name: "FK_signatures_agreement_versions_version",
                        column: x => x.version,
                        principalTable: "agreement_versions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_signatures_organisations_organisation",
                        column: x => x.organisation,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "component_contributors",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    component = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation = table.Column<Guid>(type: "uuid", nullable: false),
                    person = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_component_contributors", x => x.id);
                    table.ForeignKey(
                        name: "FK_component_contributors_course_components_component",
                        column: x => x.component,
                        principalTable: "course_components",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_component_contributors_organisations_organisation",
                        column: x => x.organisation,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "component_versions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    component = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    based_on = table.Column<int>(type: "integer", nullable: true),
                    author_organisation = table.Column<Guid>(type: "uuid", nullable: false),
                    author = table.Column<Guid>(type: "uuid", nullable: true),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    proposed_by = table.Column<Guid>(type: "uuid", nullable: true),
                    proposed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    effective_from = table.Column<DateOnly>(type: "date", nullable: true),
                    superseded_from = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_component_versions", x => x.id);
                    table.CheckConstraint("a_version_is_superseded_after_it_begins", "superseded_from IS NULL OR superseded_from >= effective_from");
                    table.CheckConstraint("only_what_is_approved_takes_effect", "(effective_from IS NULL) = (state <> 'Approved')");
                    table.ForeignKey(
                        name: "FK_component_versions_course_components_component",
                        column: x => x.component,
                        principalTable: "course_components",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_component_versions_organisations_author_organisation",
                        column: x => x.author_organisation,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "itp_attendance",
                columns: table => new
                {
                    unit = table.Column<Guid>(type: "uuid", nullable: false),
                    trainee = table.Column<Guid>(type: "uuid", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    attended = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_itp_attendance", x => new { x.unit, x.trainee, x.day });
                    table.ForeignKey(
                        name: "FK_itp_attendance_itp_units_unit",
                        column: x => x.unit,
                        principalTable: "itp_units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_itp_attendance_trainees_trainee",
                        column: x => x.trainee,
                        principalTable: "trainees",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "requirement_adjustments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    provider = table.Column<Guid>(type: "uuid", nullable: false),
                    rule = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    trainee = table.Column<Guid>(type: "uuid", nullable: true),
                    course = table.Column<Guid>(type: "uuid", nullable: true),
                    reduced_to = table.Column<decimal>(type: "numeric(6,1)", precision: 6, scale: 1, nullable: false),
                    reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    proposed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    proposer = table.Column<Guid>(type: "uuid", nullable: true),
                    proposed_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    decider = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_requirement_adjustments", x => x.id);
                    table.CheckConstraint("an_adjustment_is_approved_by_another", "state <> 'Approved' OR proposer IS NULL OR decider <> proposer");
                    table.CheckConstraint("an_adjustment_is_of_a_trainee_or_a_course", "(trainee IS NULL) <> (course IS NULL)");
                    table.CheckConstraint("an_adjustment_leaves_something", "reduced_to >= 0");
                    table.ForeignKey(
                        name: "FK_requirement_adjustments_courses_course",
                        column: x => x.course,
                        principalTable: "courses",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_requirement_adjustments_organisations_provider",
                        column: x => x.provider,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_requirement_adjustments_people_decider",
                        column: x => x.decider,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_requirement_adjustments_people_proposer",
                        column: x => x.proposer,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_requirement_adjustments_trainees_trainee",
                        column: x => x.trainee,
                        principalTable: "trainees",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "trainee_circumstances",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    trainee = table.Column<Guid>(type: "uuid", nullable: false),
                    need = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    purpose = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    consented_on = table.Column<DateOnly>(type: "date", nullable: false),
                    may_tell_school = table.Column<bool>(type: "boolean", nullable: false),
                    needs_setting = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    keep_until = table.Column<DateOnly>(type: "date", nullable: false),
                    version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_trainee_circumstances", x => x.id);
                    table.ForeignKey(
                        name: "FK_trainee_circumstances_trainees_trainee",
                        column: x => x.trainee,
                        principalTable: "trainees",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "trainee_exclusions",
                columns: table => new
                {
                    trainee = table.Column<Guid>(type: "uuid", nullable: false),
                    school = table.Column<Guid>(type: "uuid", nullable: false),
                    reason = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_trainee_exclusions", x => new { x.trainee, x.school });
                    table.ForeignKey(
                        name: "FK_trainee_exclusions_organisations_school",
                        column: x => x.school,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_trainee_exclusions_trainees_trainee",
                        column: x => x.trainee,
                        principalTable: "trainees",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "trainee_links",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    trainee = table.Column<Guid>(type: "uuid", nullable: false),
                    token_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    calendar_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_trainee_links", x => x.id);
                    table.ForeignKey(
                        name: "FK_trainee_links_trainees_trainee",
                        column: x => x.trainee,
                        principalTable: "trainees",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "trainee_pairs",
                columns: table => new
                {
                    first = table.Column<Guid>(type: "uuid", nullable: false),
                    second = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_trainee_pairs", x => new { x.first, x.second });
                    table.ForeignKey(
                        name: "FK_trainee_pairs_trainees_first",
                        column: x => x.first,
                        principalTable: "trainees",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_trainee_pairs_trainees_second",
                        column: x => x.second,
                        principalTable: "trainees",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "trainee_steps",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    trainee = table.Column<Guid>(type: "uuid", nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    recorded_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_trainee_steps", x => x.id);
                    table.ForeignKey(
                        name: "FK_trainee_steps_trainees_trainee",
                        column: x => x.trainee,
                        principalTable: "trainees",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "itp_groups",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    host = table.Column<Guid>(type: "uuid", nullable: true),
                    offer = table.Column<Guid>(type: "uuid", nullable: true),
                    host_reason = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    capacity = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_itp_groups", x => x.id);
                    table.CheckConstraint("a_group_has_room", "capacity > 0");
                    table.ForeignKey(
                        name: "FK_itp_groups_itp_units_unit",
                        column: x => x.unit,
                        principalTable: "itp_units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_itp_groups_offers_offer",
                        column: x => x.offer,
                        principalTable: "offers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_itp_groups_organisations_host",
                        column: x => x.host,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "improvements",
                columns: table => new
                {
                    review = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    what = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    evidence = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    evidence_link = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    evidence_file = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_improvements", x => new { x.review, x.position });
                    table.CheckConstraint("an_improvement_is_closed_on_evidence", "closed_on IS NULL OR (evidence IS NOT NULL AND (evidence_link IS NOT NULL OR evidence_file IS NOT NULL))");
                    table.ForeignKey(
                        name: "FK_improvements_kept_files_evidence_file",
                        column: x => x.evidence_file,
                        principalTable: "kept_files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_improvements_quality_reviews_review",
                        column: x => x.review,
                        principalTable: "quality_reviews",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "placements",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    trainee = table.Column<Guid>(type: "uuid", nullable: false),
                    provider = table.Column<Guid>(type: "uuid", nullable: false),
                    school = table.Column<Guid>(type: "uuid", nullable: false),
                    offer = table.Column<Guid>(type: "uuid", nullable: true),
                    window = table.Column<Guid>(type: "uuid", nullable: true),
                    key_stages = table.Column<int>(type: "integer", nullable: false),
                    first_day = table.Column<DateOnly>(type: "date", nullable: false),
                    last_day = table.Column<DateOnly>(type: "date", nullable: false),
                    days = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    live = table.Column<bool>(type: "boolean", nullable: false),
                    pencilled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    proposed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    answer_by = table.Column<DateOnly>(type: "date", nullable: true),
                    answered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    confirmed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    published_on = table.Column<DateOnly>(type: "date", nullable: true),
                    reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    override_reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    plan_reason = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    pinned = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_placements", x => x.id);
                    table.CheckConstraint("a_placement_ends_after_it_begins", "last_day >= first_day");
                    table.ForeignKey(
                        name: "FK_placements_offers_offer",
                        column: x => x.offer,
                        principalTable: "offers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_placements_organisations_provider",
                        column: x => x.provider,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_placements_organisations_school",
                        column: x => x.school,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_placements_pattern_windows_window",
                        column: x => x.window,
                        principalTable: "pattern_windows",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_placements_trainees_trainee",
                        column: x => x.trainee,
                        principalTable: "trainees",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "expertise_consents",
                columns: table => new
                {
                    expertise = table.Column<Guid>(type: "uuid", nullable: false),
                    partnership = table.Column<Guid>(type: "uuid", nullable: false),
                    given_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_expertise_consents", x => new { x.expertise, x.partnership });
                    table.ForeignKey(
                        name: "FK_expertise_consents_offered_expertise_expertise",
                        column: x => x.expertise,
                        principalTable: "offered_expertise",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_expertise_consents_organisations_partnership",
                        column: x => x.partnership,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "expertise_phases",
                columns: table => new
                {
                    expertise = table.Column<Guid>(type: "uuid", nullable: false),
                    phase = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_expertise_phases", x => new { x.expertise, x.phase });
                    table.ForeignKey(
                        name: "FK_expertise_phases_offered_expertise_expertise",
                        column: x => x.expertise,
                        principalTable: "offered_expertise",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "expertise_subjects",
                columns: table => new
                {
                    expertise = table.Column<Guid>(type: "uuid", nullable: false),
                    folded = table.Column<string>(type: "character varying(250)", maxLength: 250, nullable: false),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_expertise_subjects", x => new { x.expertise, x.folded });
                    table.ForeignKey(
                        name: "FK_expertise_subjects_offered_expertise_expertise",
                        column: x => x.expertise,
                        principalTable: "offered_expertise",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "oversight_evidence",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    activity = table.Column<Guid>(type: "uuid", nullable: false),
                    action = table.Column<Guid>(type: "uuid", nullable: true),
                    what = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    link = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    file = table.Column<Guid>(type: "uuid", nullable: true),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    person = table.Column<Guid>(type: "uuid", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_oversight_evidence", x => x.id);
                    table.CheckConstraint("evidence_can_be_looked_at", "link IS NOT NULL OR file IS NOT NULL");
                    table.ForeignKey(
                        name: "FK_oversight_evidence_kept_files_file",
                        column: x => x.file,
                        principalTable: "kept_files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_oversight_evidence_organisations_by",
                        column: x => x.by,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_oversight_evidence_oversight_actions_action",
                        column: x => x.action,
                        principalTable: "oversight_actions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_oversight_evidence_oversight_activities_activity",
                        column: x => x.activity,
                        principalTable: "oversight_activities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "oversight_messages",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    activity = table.Column<Guid>(type: "uuid", nullable: false),
                    action = table.Column<Guid>(type: "uuid", nullable: true),
                    text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    person = table.Column<Guid>(type: "uuid", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_oversight_messages", x => x.id);
                    table.ForeignKey(
                        name: "FK_oversight_messages_organisations_by",
                        column: x => x.by,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_oversight_messages_oversight_actions_action",
                        column: x => x.action,
                        principalTable: "oversight_actions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_oversight_messages_oversight_activities_activity",
                        column: x => x.activity,
                        principalTable: "oversight_activities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "oversight_arrangements",
                columns: table => new
                {
                    version = table.Column<Guid>(type: "uuid", nullable: false),
                    delegation = table.Column<Guid>(type: "uuid", nullable: false),
                    method = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    every_months = table.Column<int>(type: "integer", nullable: false),
                    evidence = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    owner = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_oversight_arrangements", x => new { x.version, x.delegation, x.method });
                    table.CheckConstraint("oversight_happens_at_least_once_a_year", "every_months BETWEEN 1 AND 12");
                    table.ForeignKey(
                        name: "FK_oversight_arrangements_delegations_version_delegation",
                        columns: x => new { x.version, x.delegation },
                        principalTable: "delegations",
                        principalColumns: new[] { "version", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "component_comments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<Guid>(type: "uuid", nullable: false),
                    answer_to = table.Column<Guid>(type: "uuid", nullable: true),
                    organisation = table.Column<Guid>(type: "uuid", nullable: false),
                    person = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_component_comments", x => x.id);
                    table.ForeignKey(
                        name: "FK_component_comments_component_comments_answer_to",
                        column: x => x.answer_to,
                        principalTable: "component_comments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_component_comments_component_versions_version",
                        column: x => x.version,
                        principalTable: "component_versions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_component_comments_organisations_organisation",
                        column: x => x.organisation,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "component_decisions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    component = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<Guid>(type: "uuid", nullable: true),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    organisation = table.Column<Guid>(type: "uuid", nullable: false),
                    person = table.Column<Guid>(type: "uuid", nullable: true),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    alone = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_component_decisions", x => x.id);
                    table.CheckConstraint("returning_and_retiring_have_a_reason", "kind NOT IN ('Returned', 'Retired') OR reason IS NOT NULL");
                    table.ForeignKey(
                        name: "FK_component_decisions_component_versions_version",
                        column: x => x.version,
                        principalTable: "component_versions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_component_decisions_course_components_component",
                        column: x => x.component,
                        principalTable: "course_components",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_component_decisions_organisations_organisation",
                        column: x => x.organisation,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "itp_members",
                columns: table => new
                {
                    unit = table.Column<Guid>(type: "uuid", nullable: false),
                    trainee = table.Column<Guid>(type: "uuid", nullable: false),
                    group = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_itp_members", x => new { x.unit, x.trainee });
                    table.ForeignKey(
                        name: "FK_itp_members_itp_groups_group",
                        column: x => x.group,
                        principalTable: "itp_groups",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_itp_members_itp_units_unit",
                        column: x => x.unit,
                        principalTable: "itp_units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_itp_members_trainees_trainee",
                        column: x => x.trainee,
                        principalTable: "trainees",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "check_ins",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    placement = table.Column<Guid>(type: "uuid", nullable: false),
                    provider = table.Column<Guid>(type: "uuid", nullable: false),
                    moment = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    who = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    reminded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    answered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    answered_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    answer = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    line = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    owner = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    follow_up_on = table.Column<DateOnly>(type: "date", nullable: true),
                    closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    closed_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    outcome = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_check_ins", x => x.id);
                    table.ForeignKey(
                        name: "FK_check_ins_organisations_provider",
                        column: x => x.provider,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_check_ins_placements_placement",
                        column: x => x.placement,
                        principalTable: "placements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "help_requests",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    placement = table.Column<Guid>(type: "uuid", nullable: false),
                    provider = table.Column<Guid>(type: "uuid", nullable: false),
                    asker = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    asked_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    school_may_see = table.Column<bool>(type: "boolean", nullable: false),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    answered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    answered_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    answer = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    reminded_on = table.Column<DateOnly>(type: "date", nullable: true),
                    escalated_on = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_help_requests", x => x.id);
                    table.ForeignKey(
                        name: "FK_help_requests_organisations_provider",
                        column: x => x.provider,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_help_requests_placements_placement",
                        column: x => x.placement,
                        principalTable: "placements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "placement_contacts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    placement = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    does = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    from = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    telephone = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_placement_contacts", x => x.id);
                    table.ForeignKey(
                        name: "FK_placement_contacts_placements_placement",
                        column: x => x.placement,
                        principalTable: "placements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "placement_days",
                columns: table => new
                {
                    placement = table.Column<Guid>(type: "uuid", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    said_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    said_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_placement_days", x => new { x.placement, x.day });
                    table.ForeignKey(
                        name: "FK_placement_days_placements_placement",
                        column: x => x.placement,
                        principalTable: "placements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "placement_mentors",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    placement = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    minutes_aweek = table.Column<int>(type: "integer", nullable: true),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_placement_mentors", x => x.id);
                    table.ForeignKey(
                        name: "FK_placement_mentors_placements_placement",
                        column: x => x.placement,
                        principalTable: "placements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "support_links",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    placement = table.Column<Guid>(type: "uuid", nullable: false),
                    purpose = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    who = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    check_in = table.Column<Guid>(type: "uuid", nullable: true),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    token_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_support_links", x => x.id);
                    table.ForeignKey(
                        name: "FK_support_links_placements_placement",
                        column: x => x.placement,
                        principalTable: "placements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_accreditations_organisation_from",
                table: "accreditations",
                columns: new[] { "organisation", "from" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_agreement_links_agreement",
                table: "agreement_links",
                column: "agreement");

            migrationBuilder.CreateIndex(
                name: "IX_agreement_links_email_folded",
                table: "agreement_links",
                column: "email_folded");

            migrationBuilder.CreateIndex(
                name: "IX_agreement_links_token_hash",
                table: "agreement_links",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_agreement_messages_about",
                table: "agreement_messages",
                column: "about");

            migrationBuilder.CreateIndex(
                name: "IX_agreement_messages_agreement",
                table: "agreement_messages",
                column: "agreement");

            migrationBuilder.CreateIndex(
                name: "IX_agreement_messages_organisation",
                table: "agreement_messages",
                column: "organisation");

            migrationBuilder.CreateIndex(
                name: "IX_agreement_messages_version",
                table: "agreement_messages",
                column: "version");

            migrationBuilder.CreateIndex(
                name: "IX_agreement_templates_provider_name",
                table: "agreement_templates",
                columns: new[] { "provider", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_agreement_transfers_draft",
                table: "agreement_transfers",
                column: "draft");

            migrationBuilder.CreateIndex(
                name: "IX_agreement_transfers_from",
                table: "agreement_transfers",
                column: "from");

            migrationBuilder.CreateIndex(
                name: "IX_agreement_transfers_to",
                table: "agreement_transfers",
                column: "to");

            migrationBuilder.CreateIndex(
                name: "one_transfer_at_a_time_is_open",
                table: "agreement_transfers",
                column: "agreement",
                unique: true,
                filter: "state = 'Proposed'");

            migrationBuilder.CreateIndex(
                name: "IX_agreement_versions_agreement_number",
                table: "agreement_versions",
                columns: new[] { "agreement", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "one_version_at_a_time_is_open",
                table: "agreement_versions",
                column: "agreement",
                unique: true,
                filter: "stage IN ('Draft', 'Offered')");

            migrationBuilder.CreateIndex(
                name: "an_agreement_is_renewed_once",
                table: "agreements",
                column: "renewal_of",
                unique: true,
                filter: "renewal_of IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_agreements_partner_held_from",
                table: "agreements",
                columns: new[] { "partner", "held_from" });

            migrationBuilder.CreateIndex(
                name: "IX_agreements_prepared_by",
                table: "agreements",
                column: "prepared_by");

            migrationBuilder.CreateIndex(
                name: "IX_agreements_provider_held_from",
                table: "agreements",
                columns: new[] { "provider", "held_from" });

            migrationBuilder.CreateIndex(
                name: "IX_agreements_provider_partner_held_from",
                table: "agreements",
                columns: new[] { "provider", "partner", "held_from" });

            migrationBuilder.CreateIndex(
                name: "IX_answer_recipients_provider",
                table: "answer_recipients",
                column: "provider");

            migrationBuilder.CreateIndex(
                name: "IX_capacity_assessments_partner",
                table: "capacity_assessments",
                column: "partner");

            migrationBuilder.CreateIndex(
                name: "IX_capacity_assessments_person",
                table: "capacity_assessments",
                column: "person");

            migrationBuilder.CreateIndex(
                name: "IX_capacity_assessments_provider_partner_assessed_on",
                table: "capacity_assessments",
                columns: new[] { "provider", "partner", "assessed_on" });

            migrationBuilder.CreateIndex(
                name: "a_person_is_asked_once_at_a_moment_of_a_placement",
                table: "check_ins",
                columns: new[] { "placement", "moment", "who" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_check_ins_provider_closed_at",
                table: "check_ins",
                columns: new[] { "provider", "closed_at" });

            migrationBuilder.CreateIndex(
                name: "IX_component_comments_answer_to",
                table: "component_comments",
                column: "answer_to");

            migrationBuilder.CreateIndex(
                name: "IX_component_comments_organisation",
                table: "component_comments",
                column: "organisation");

            migrationBuilder.CreateIndex(
                name: "IX_component_comments_version",
                table: "component_comments",
                column: "version");

            migrationBuilder.CreateIndex(
                name: "an_organisation_contributes_once",
                table: "component_contributors",
                columns: new[] { "component", "organisation" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_component_contributors_organisation",
                table: "component_contributors",
                column: "organisation");

            migrationBuilder.CreateIndex(
                name: "IX_component_decisions_component_at",
                table: "component_decisions",
                columns: new[] { "component", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_component_decisions_organisation",
                table: "component_decisions",
                column: "organisation");

            migrationBuilder.CreateIndex(
                name: "IX_component_decisions_version",
                table: "component_decisions",
                column: "version");

            migrationBuilder.CreateIndex(
                name: "an_organisation_writes_one_draft_at_a_time",
                table: "component_versions",
                columns: new[] { "component", "author_organisation" },
                unique: true,
                filter: "state = 'Draft'");

            migrationBuilder.CreateIndex(
                name: "IX_component_versions_author_organisation_state",
                table: "component_versions",
                columns: new[] { "author_organisation", "state" });

            migrationBuilder.CreateIndex(
                name: "IX_component_versions_component_number",
                table: "component_versions",
                columns: new[] { "component", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "one_approved_version_is_the_last",
                table: "component_versions",
                column: "component",
                unique: true,
                filter: "state = 'Approved' AND superseded_from IS NULL");

            migrationBuilder.CreateIndex(
                name: "one_proposal_waits_at_a_time",
                table: "component_versions",
                column: "component",
                unique: true,
                filter: "state = 'Proposed'");

            migrationBuilder.CreateIndex(
                name: "IX_contacts_kept_by",
                table: "contacts",
                column: "kept_by");

            migrationBuilder.CreateIndex(
                name: "IX_contacts_organisation_kept_by",
                table: "contacts",
                columns: new[] { "organisation", "kept_by" });

            migrationBuilder.CreateIndex(
                name: "IX_course_components_course_position",
                table: "course_components",
                columns: new[] { "course", "position" });

            migrationBuilder.CreateIndex(
                name: "IX_course_components_lead",
                table: "course_components",
                column: "lead");

            migrationBuilder.CreateIndex(
                name: "IX_course_years_pattern",
                table: "course_years",
                column: "pattern");

            migrationBuilder.CreateIndex(
                name: "a_course_code_is_one_course_of_its_provider",
                table: "courses",
                columns: new[] { "provider", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_courses_delivered_by",
                table: "courses",
                column: "delivered_by");

            migrationBuilder.CreateIndex(
                name: "IX_credentials_external_subject",
                table: "credentials",
                column: "external_subject",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_credentials_last_organisation",
                table: "credentials",
                column: "last_organisation");

            migrationBuilder.CreateIndex(
                name: "IX_delegations_agreement",
                table: "delegations",
                column: "agreement");

            migrationBuilder.CreateIndex(
                name: "IX_delegations_id",
                table: "delegations",
                column: "id");

            migrationBuilder.CreateIndex(
                name: "IX_delegations_partner_held_from",
                table: "delegations",
                columns: new[] { "partner", "held_from" });

            migrationBuilder.CreateIndex(
                name: "IX_delegations_provider_held_from",
                table: "delegations",
                columns: new[] { "provider", "held_from" });

            migrationBuilder.CreateIndex(
                name: "IX_expertise_consents_partnership",
                table: "expertise_consents",
                column: "partnership");

            migrationBuilder.CreateIndex(
                name: "IX_help_requests_placement",
                table: "help_requests",
                column: "placement");

            migrationBuilder.CreateIndex(
                name: "IX_help_requests_provider_answered_at",
                table: "help_requests",
                columns: new[] { "provider", "answered_at" });

            migrationBuilder.CreateIndex(
                name: "a_school_answers_a_year_once",
                table: "hosting_answers",
                columns: new[] { "school", "year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_hosting_links_email_folded",
                table: "hosting_links",
                column: "email_folded");

            migrationBuilder.CreateIndex(
                name: "IX_hosting_links_provider_year",
                table: "hosting_links",
                columns: new[] { "provider", "year" });

            migrationBuilder.CreateIndex(
                name: "IX_hosting_links_school_year",
                table: "hosting_links",
                columns: new[] { "school", "year" });

            migrationBuilder.CreateIndex(
                name: "IX_hosting_links_token_hash",
                table: "hosting_links",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_hub_districts_district_folded",
                table: "hub_districts",
                column: "district_folded");

            migrationBuilder.CreateIndex(
                name: "IX_improvements_evidence_file",
                table: "improvements",
                column: "evidence_file");

            migrationBuilder.CreateIndex(
                name: "IX_invitations_token_hash",
                table: "invitations",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "one_open_invitation",
                table: "invitations",
                columns: new[] { "organisation", "email_folded" },
                unique: true,
                filter: "accepted_at IS NULL AND withdrawn_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_itp_attendance_trainee",
                table: "itp_attendance",
                column: "trainee");

            migrationBuilder.CreateIndex(
                name: "IX_itp_groups_host",
                table: "itp_groups",
                column: "host");

            migrationBuilder.CreateIndex(
                name: "IX_itp_groups_offer",
                table: "itp_groups",
                column: "offer");

            migrationBuilder.CreateIndex(
                name: "IX_itp_groups_unit",
                table: "itp_groups",
                column: "unit");

            migrationBuilder.CreateIndex(
                name: "IX_itp_members_group",
                table: "itp_members",
                column: "group");

            migrationBuilder.CreateIndex(
                name: "IX_itp_members_trainee",
                table: "itp_members",
                column: "trainee");

            migrationBuilder.CreateIndex(
                name: "a_unit_number_is_one_unit_of_its_course_and_year",
                table: "itp_units",
                columns: new[] { "course", "year", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_itp_units_provider",
                table: "itp_units",
                column: "provider");

            migrationBuilder.CreateIndex(
                name: "IX_jobs_state_requested_at",
                table: "jobs",
                columns: new[] { "state", "requested_at" });

            migrationBuilder.CreateIndex(
                name: "IX_journal_entries_at",
                table: "journal_entries",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "IX_journal_subjects_entry",
                table: "journal_subjects",
                column: "entry");

            migrationBuilder.CreateIndex(
                name: "IX_kept_files_keeper",
                table: "kept_files",
                column: "keeper");

            migrationBuilder.CreateIndex(
                name: "IX_mail_messages_next_attempt_at",
                table: "mail_messages",
                column: "next_attempt_at");

            migrationBuilder.CreateIndex(
                name: "IX_memberships_organisation",
                table: "memberships",
                column: "organisation");

            migrationBuilder.CreateIndex(
                name: "a_person_offers_expertise_once_for_an_organisation",
                table: "offered_expertise",
                columns: new[] { "person", "organisation" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_offers_answer",
                table: "offers",
                column: "answer");

            migrationBuilder.CreateIndex(
                name: "IX_offers_first_provider",
                table: "offers",
                column: "first_provider");

            migrationBuilder.CreateIndex(
                name: "IX_offers_school",
                table: "offers",
                column: "school");

            migrationBuilder.CreateIndex(
                name: "IX_offers_year_kind_subject",
                table: "offers",
                columns: new[] { "year", "kind", "subject" });

            migrationBuilder.CreateIndex(
                name: "IX_organisation_addresses_postcode",
                table: "organisation_addresses",
                column: "postcode");

            migrationBuilder.CreateIndex(
                name: "one_address_now",
                table: "organisation_addresses",
                column: "organisation",
                unique: true,
                filter: "until IS NULL");

            migrationBuilder.CreateIndex(
                name: "a_provider_code_is_one_body",
                table: "organisation_identifiers",
                column: "value",
                unique: true,
                filter: "scheme = 'ProviderCode'");

            migrationBuilder.CreateIndex(
                name: "IX_organisation_identifiers_scheme_value",
                table: "organisation_identifiers",
                columns: new[] { "scheme", "value" });

            migrationBuilder.CreateIndex(
                name: "IX_organisation_links_organisation_other_urn_words",
                table: "organisation_links",
                columns: new[] { "organisation", "other_urn", "words" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_organisation_links_other",
                table: "organisation_links",
                column: "other");

            migrationBuilder.CreateIndex(
                name: "IX_oversight_actions_activity_closed_on",
                table: "oversight_actions",
                columns: new[] { "activity", "closed_on" });

            migrationBuilder.CreateIndex(
                name: "IX_oversight_actions_person",
                table: "oversight_actions",
                column: "person");

            migrationBuilder.CreateIndex(
                name: "an_activity_is_planned_once_for_a_day",
                table: "oversight_activities",
                columns: new[] { "delegation", "method", "due_on" },
                unique: true,
                filter: "state = 'Planned'");

            migrationBuilder.CreateIndex(
                name: "IX_oversight_activities_owner",
                table: "oversight_activities",
                column: "owner");

            migrationBuilder.CreateIndex(
                name: "IX_oversight_activities_partner_state_due_on",
                table: "oversight_activities",
                columns: new[] { "partner", "state", "due_on" });

            migrationBuilder.CreateIndex(
                name: "IX_oversight_activities_provider_state_due_on",
                table: "oversight_activities",
                columns: new[] { "provider", "state", "due_on" });

            migrationBuilder.CreateIndex(
                name: "one_agreed_activity_at_a_time_is_planned",
                table: "oversight_activities",
                columns: new[] { "delegation", "method" },
                unique: true,
                filter: "state = 'Planned' AND NOT extra");

            migrationBuilder.CreateIndex(
                name: "IX_oversight_evidence_action",
                table: "oversight_evidence",
                column: "action");

            migrationBuilder.CreateIndex(
                name: "IX_oversight_evidence_activity",
                table: "oversight_evidence",
                column: "activity");

            migrationBuilder.CreateIndex(
                name: "IX_oversight_evidence_by",
                table: "oversight_evidence",
                column: "by");

            migrationBuilder.CreateIndex(
                name: "IX_oversight_evidence_file",
                table: "oversight_evidence",
                column: "file");

            migrationBuilder.CreateIndex(
                name: "IX_oversight_messages_action",
                table: "oversight_messages",
                column: "action");

            migrationBuilder.CreateIndex(
                name: "IX_oversight_messages_activity",
                table: "oversight_messages",
                column: "activity");

            migrationBuilder.CreateIndex(
                name: "IX_oversight_messages_by",
                table: "oversight_messages",
                column: "by");

            migrationBuilder.CreateIndex(
                name: "IX_oversight_owners_person",
                table: "oversight_owners",
                column: "person");

            migrationBuilder.CreateIndex(
                name: "IX_oversight_owners_provider",
                table: "oversight_owners",
                column: "provider");

            migrationBuilder.CreateIndex(
                name: "one_owner_at_a_time",
                table: "oversight_owners",
                column: "delegation",
                unique: true,
                filter: "until IS NULL");

            migrationBuilder.CreateIndex(
                name: "one_owner_begins_on_a_day",
                table: "oversight_owners",
                columns: new[] { "delegation", "from" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_oversight_reminders_person_sent_on",
                table: "oversight_reminders",
                columns: new[] { "person", "sent_on" });

            migrationBuilder.CreateIndex(
                name: "IX_passkeys_person",
                table: "passkeys",
                column: "person");

            migrationBuilder.CreateIndex(
                name: "IX_password_resets_person",
                table: "password_resets",
                column: "person");

            migrationBuilder.CreateIndex(
                name: "IX_password_resets_token_hash",
                table: "password_resets",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "a_window_name_is_one_window_of_its_pattern",
                table: "pattern_windows",
                columns: new[] { "pattern", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "an_email_address_is_one_person",
                table: "people",
                column: "email_folded",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_placement_contacts_placement",
                table: "placement_contacts",
                column: "placement");

            migrationBuilder.CreateIndex(
                name: "IX_placement_links_school_provider",
                table: "placement_links",
                columns: new[] { "school", "provider" });

            migrationBuilder.CreateIndex(
                name: "IX_placement_links_token_hash",
                table: "placement_links",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_placement_mentors_placement",
                table: "placement_mentors",
                column: "placement");

            migrationBuilder.CreateIndex(
                name: "a_trainee_has_one_live_placement_in_a_window",
                table: "placements",
                columns: new[] { "trainee", "window" },
                unique: true,
                filter: "live AND \"window\" IS NOT NULL AND state <> 'EndedEarly'");

            migrationBuilder.CreateIndex(
                name: "IX_placements_offer_live",
                table: "placements",
                columns: new[] { "offer", "live" });

            migrationBuilder.CreateIndex(
                name: "IX_placements_provider_first_day",
                table: "placements",
                columns: new[] { "provider", "first_day" });

            migrationBuilder.CreateIndex(
                name: "IX_placements_school_first_day",
                table: "placements",
                columns: new[] { "school", "first_day" });

            migrationBuilder.CreateIndex(
                name: "IX_placements_trainee",
                table: "placements",
                column: "trainee");

            migrationBuilder.CreateIndex(
                name: "IX_placements_window",
                table: "placements",
                column: "window");

            migrationBuilder.CreateIndex(
                name: "IX_plan_runs_kept_until",
                table: "plan_runs",
                column: "kept_until");

            migrationBuilder.CreateIndex(
                name: "IX_plan_runs_organisation_requested_at",
                table: "plan_runs",
                columns: new[] { "organisation", "requested_at" });

            migrationBuilder.CreateIndex(
                name: "a_pattern_name_is_one_pattern_of_its_provider_and_year",
                table: "programme_patterns",
                columns: new[] { "provider", "year", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_published_partnerships_partner",
                table: "published_partnerships",
                column: "partner");

            migrationBuilder.CreateIndex(
                name: "IX_quality_reviews_file",
                table: "quality_reviews",
                column: "file");

            migrationBuilder.CreateIndex(
                name: "IX_quality_reviews_person",
                table: "quality_reviews",
                column: "person");

            migrationBuilder.CreateIndex(
                name: "IX_quality_reviews_provider_until",
                table: "quality_reviews",
                columns: new[] { "provider", "until" });

            migrationBuilder.CreateIndex(
                name: "IX_quality_reviews_reviewed",
                table: "quality_reviews",
                column: "reviewed");

            migrationBuilder.CreateIndex(
                name: "IX_quality_reviews_reviewer",
                table: "quality_reviews",
                column: "reviewer");

            migrationBuilder.CreateIndex(
                name: "IX_remembered_readings_organisation_headings",
                table: "remembered_readings",
                columns: new[] { "organisation", "headings" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_requirement_adjustments_course",
                table: "requirement_adjustments",
                column: "course");

            migrationBuilder.CreateIndex(
                name: "IX_requirement_adjustments_decider",
                table: "requirement_adjustments",
                column: "decider");

            migrationBuilder.CreateIndex(
                name: "IX_requirement_adjustments_proposer",
                table: "requirement_adjustments",
                column: "proposer");

            migrationBuilder.CreateIndex(
                name: "IX_requirement_adjustments_provider_state",
                table: "requirement_adjustments",
                columns: new[] { "provider", "state" });

            migrationBuilder.CreateIndex(
                name: "IX_requirement_adjustments_trainee",
                table: "requirement_adjustments",
                column: "trainee");

            migrationBuilder.CreateIndex(
                name: "IX_resource_shares_with_audience",
                table: "resource_shares",
                columns: new[] { "with", "audience" });

            migrationBuilder.CreateIndex(
                name: "IX_resource_subjects_folded",
                table: "resource_subjects",
                column: "folded");

            migrationBuilder.CreateIndex(
                name: "IX_resource_versions_file",
                table: "resource_versions",
                column: "file");

            migrationBuilder.CreateIndex(
                name: "IX_resources_latest_at",
                table: "resources",
                column: "latest_at");

            migrationBuilder.CreateIndex(
                name: "IX_resources_named_owner",
                table: "resources",
                column: "named_owner");

            migrationBuilder.CreateIndex(
                name: "IX_resources_owner_review_on",
                table: "resources",
                columns: new[] { "owner", "review_on" });

            migrationBuilder.CreateIndex(
                name: "a_rule_is_confirmed_once_at_a_time",
                table: "rule_confirmations",
                columns: new[] { "provider", "rule" },
                unique: true,
                filter: "withdrawn_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_rule_confirmations_person",
                table: "rule_confirmations",
                column: "person");

            migrationBuilder.CreateIndex(
                name: "IX_schools_last_seen_in",
                table: "schools",
                column: "last_seen_in");

            migrationBuilder.CreateIndex(
                name: "IX_schools_urn",
                table: "schools",
                column: "urn",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_signatures_organisation",
                table: "signatures",
                column: "organisation");

            migrationBuilder.CreateIndex(
                name: "IX_support_contacts_course",
                table: "support_contacts",
                column: "course");

            migrationBuilder.CreateIndex(
                name: "IX_support_contacts_kept_by",
                table: "support_contacts",
                column: "kept_by");

            migrationBuilder.CreateIndex(
                name: "IX_support_contacts_partner",
                table: "support_contacts",
                column: "partner");

            migrationBuilder.CreateIndex(
                name: "IX_support_links_placement",
                table: "support_links",
                column: "placement");

            migrationBuilder.CreateIndex(
                name: "IX_support_links_token_hash",
                table: "support_links",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "a_school_or_trust_says_its_term_dates_once_a_year",
                table: "term_dates",
                columns: new[] { "owner", "year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "an_authority_says_its_term_dates_once_a_year",
                table: "term_dates",
                columns: new[] { "authority", "year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_trainee_circumstances_trainee",
                table: "trainee_circumstances",
                column: "trainee");

            migrationBuilder.CreateIndex(
                name: "IX_trainee_exclusions_school",
                table: "trainee_exclusions",
                column: "school");

            migrationBuilder.CreateIndex(
                name: "IX_trainee_imports_organisation_at",
                table: "trainee_imports",
                columns: new[] { "organisation", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_trainee_links_calendar_hash",
                table: "trainee_links",
                column: "calendar_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_trainee_links_token_hash",
                table: "trainee_links",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_trainee_links_trainee",
                table: "trainee_links",
                column: "trainee");

            migrationBuilder.CreateIndex(
                name: "IX_trainee_pairs_second",
                table: "trainee_pairs",
                column: "second");

            migrationBuilder.CreateIndex(
                name: "IX_trainee_steps_trainee",
                table: "trainee_steps",
                column: "trainee");

            migrationBuilder.CreateIndex(
                name: "a_reference_is_one_trainee_of_its_provider",
                table: "trainees",
                columns: new[] { "provider", "reference" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_trainees_course",
                table: "trainees",
                column: "course");

            migrationBuilder.CreateIndex(
                name: "IX_trainees_employing_school",
                table: "trainees",
                column: "employing_school");

            migrationBuilder.CreateIndex(
                name: "IX_trainees_provider_year",
                table: "trainees",
                columns: new[] { "provider", "year" });

            migrationBuilder.CreateIndex(
                name: "IX_trust_memberships_trust",
                table: "trust_memberships",
                column: "trust");

            migrationBuilder.CreateIndex(
                name: "one_trust_now",
                table: "trust_memberships",
                column: "school",
                unique: true,
                filter: "until IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "accreditations");

            migrationBuilder.DropTable(
                name: "agreement_links");

            migrationBuilder.DropTable(
                name: "agreement_messages");

            migrationBuilder.DropTable(
                name: "agreement_sections");

            migrationBuilder.DropTable(
                name: "agreement_template_sections");

            migrationBuilder.DropTable(
                name: "agreement_transfers");

            migrationBuilder.DropTable(
                name: "answer_recipients");

            migrationBuilder.DropTable(
                name: "assessed_responsibilities");

            migrationBuilder.DropTable(
                name: "check_ins");

            migrationBuilder.DropTable(
                name: "closed_days");

            migrationBuilder.DropTable(
                name: "component_comments");

            migrationBuilder.DropTable(
                name: "component_contributors");

            migrationBuilder.DropTable(
                name: "component_decisions");

            migrationBuilder.DropTable(
                name: "contacts");

            migrationBuilder.DropTable(
                name: "course_years");

            migrationBuilder.DropTable(
                name: "credentials");

            migrationBuilder.DropTable(
                name: "expertise_consents");

            migrationBuilder.DropTable(
                name: "expertise_phases");

            migrationBuilder.DropTable(
                name: "expertise_subjects");

            migrationBuilder.DropTable(
                name: "help_requests");

            migrationBuilder.DropTable(
                name: "hosting_links");

            migrationBuilder.DropTable(
                name: "hosting_preferences");

            migrationBuilder.DropTable(
                name: "hub_districts");

            migrationBuilder.DropTable(
                name: "improvements");

            migrationBuilder.DropTable(
                name: "invitations");

            migrationBuilder.DropTable(
                name: "itp_attendance");

            migrationBuilder.DropTable(
                name: "itp_members");

            migrationBuilder.DropTable(
                name: "jobs");

            migrationBuilder.DropTable(
                name: "journal_subjects");

            migrationBuilder.DropTable(
                name: "kept_file_parts");

            migrationBuilder.DropTable(
                name: "mail_messages");

            migrationBuilder.DropTable(
                name: "nudge_days");

            migrationBuilder.DropTable(
                name: "organisation_addresses");

            migrationBuilder.DropTable(
                name: "organisation_identifiers");

            migrationBuilder.DropTable(
                name: "organisation_links");

            migrationBuilder.DropTable(
                name: "organisation_names");

            migrationBuilder.DropTable(
                name: "oversight_arrangements");

            migrationBuilder.DropTable(
                name: "oversight_evidence");

            migrationBuilder.DropTable(
                name: "oversight_messages");

            migrationBuilder.DropTable(
                name: "oversight_owners");

            migrationBuilder.DropTable(
                name: "oversight_reminders");

            migrationBuilder.DropTable(
                name: "passkeys");

            migrationBuilder.DropTable(
                name: "password_resets");

            migrationBuilder.DropTable(
                name: "pattern_breaks");

            migrationBuilder.DropTable(
                name: "pattern_itp_weeks");

            migrationBuilder.DropTable(
                name: "pattern_shares");

            migrationBuilder.DropTable(
                name: "pay_areas");

            migrationBuilder.DropTable(
                name: "placement_contacts");

            migrationBuilder.DropTable(
                name: "placement_days");

            migrationBuilder.DropTable(
                name: "placement_links");

            migrationBuilder.DropTable(
                name: "placement_mentors");

            migrationBuilder.DropTable(
                name: "plan_papers");

            migrationBuilder.DropTable(
                name: "published_partnerships");

            migrationBuilder.DropTable(
                name: "remembered_readings");

            migrationBuilder.DropTable(
                name: "requirement_adjustments");

            migrationBuilder.DropTable(
                name: "resource_phases");

            migrationBuilder.DropTable(
                name: "resource_shares");

            migrationBuilder.DropTable(
                name: "resource_subjects");

            migrationBuilder.DropTable(
                name: "resource_versions");

            migrationBuilder.DropTable(
                name: "rule_confirmations");

            migrationBuilder.DropTable(
                name: "schools");

            migrationBuilder.DropTable(
                name: "shared_keys");

            migrationBuilder.DropTable(
                name: "signatures");

            migrationBuilder.DropTable(
                name: "stored_file_parts");

            migrationBuilder.DropTable(
                name: "support_contacts");

            migrationBuilder.DropTable(
                name: "support_links");

            migrationBuilder.DropTable(
                name: "terms");

            migrationBuilder.DropTable(
                name: "trainee_circumstances");

            migrationBuilder.DropTable(
                name: "trainee_exclusions");

            migrationBuilder.DropTable(
                name: "trainee_imports");

            migrationBuilder.DropTable(
                name: "trainee_links");

            migrationBuilder.DropTable(
                name: "trainee_pairs");

            migrationBuilder.DropTable(
                name: "trainee_steps");

            migrationBuilder.DropTable(
                name: "trust_memberships");

            migrationBuilder.DropTable(
                name: "agreement_templates");

            migrationBuilder.DropTable(
                name: "capacity_assessments");

            migrationBuilder.DropTable(
                name: "component_versions");

            migrationBuilder.DropTable(
                name: "offered_expertise");

            migrationBuilder.DropTable(
                name: "quality_reviews");

            migrationBuilder.DropTable(
                name: "itp_groups");

            migrationBuilder.DropTable(
                name: "journal_entries");

            migrationBuilder.DropTable(
                name: "delegations");

            migrationBuilder.DropTable(
                name: "oversight_actions");

            migrationBuilder.DropTable(
                name: "plan_runs");

            migrationBuilder.DropTable(
                name: "resources");

            migrationBuilder.DropTable(
                name: "register_imports");

            migrationBuilder.DropTable(
                name: "stored_files");

            migrationBuilder.DropTable(
                name: "placements");

            migrationBuilder.DropTable(
                name: "term_dates");

            migrationBuilder.DropTable(
                name: "course_components");

            migrationBuilder.DropTable(
                name: "memberships");

            migrationBuilder.DropTable(
                name: "kept_files");

            migrationBuilder.DropTable(
                name: "itp_units");

            migrationBuilder.DropTable(
                name: "agreement_versions");

            migrationBuilder.DropTable(
                name: "oversight_activities");

            migrationBuilder.DropTable(
                name: "offers");

            migrationBuilder.DropTable(
                name: "pattern_windows");

            migrationBuilder.DropTable(
                name: "trainees");

            migrationBuilder.DropTable(
                name: "agreements");

            migrationBuilder.DropTable(
                name: "people");

            migrationBuilder.DropTable(
                name: "hosting_answers");

            migrationBuilder.DropTable(
                name: "programme_patterns");

            migrationBuilder.DropTable(
                name: "courses");

            migrationBuilder.DropTable(
                name: "organisations");
        }
    }
}
