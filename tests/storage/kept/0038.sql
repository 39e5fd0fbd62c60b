BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0038');
CREATE TABLE announcements (
	id INTEGER NOT NULL, 
	server_id BIGINT NOT NULL, 
	kind VARCHAR(10) NOT NULL, 
	result_id INTEGER, 
	quote_id INTEGER, 
	round_id INTEGER, 
	session_id INTEGER, 
	change_id INTEGER, 
	notice_id INTEGER, 
	lead VARCHAR(10), 
	due_at DATETIME, 
	expires_at DATETIME, 
	created_at DATETIME NOT NULL, 
	bundle_id INTEGER, 
	own_reminder_id INTEGER, 
	correlation_id VARCHAR(8), 
	PRIMARY KEY (id), 
	CONSTRAINT known_kind CHECK (kind IN ('result', 'quote', 'recap', 'schedule', 'reminder', 'nudge', 'trail', 'desk', 'fans', 'private', 'card', 'standings', 'poll')), 
	FOREIGN KEY(server_id) REFERENCES servers (id) ON DELETE CASCADE, 
	FOREIGN KEY(result_id) REFERENCES results (id) ON DELETE CASCADE, 
	FOREIGN KEY(quote_id) REFERENCES quotes (id) ON DELETE CASCADE, 
	FOREIGN KEY(round_id) REFERENCES rounds (id) ON DELETE CASCADE, 
	FOREIGN KEY(session_id) REFERENCES sessions (id) ON DELETE CASCADE, 
	CONSTRAINT change_of_announcements FOREIGN KEY(change_id) REFERENCES changes (id) ON DELETE CASCADE, 
	CONSTRAINT announced_notice FOREIGN KEY(notice_id) REFERENCES notices (id) ON DELETE CASCADE, 
	CONSTRAINT bundle_of_announcements FOREIGN KEY(bundle_id) REFERENCES bundles (id) ON DELETE CASCADE, 
	CONSTRAINT own_reminder_of_announcements FOREIGN KEY(own_reminder_id) REFERENCES own_reminders (id) ON DELETE CASCADE
);
INSERT INTO "announcements" VALUES(1,1577061770718085122,'reminder',NULL,NULL,4,NULL,NULL,NULL,'7d','2023-07-07 07:00:00.000000','2023-07-14 22:00:00.000000','2023-07-02 16:00:01.590716',NULL,NULL,'abaf4b85');
INSERT INTO "announcements" VALUES(2,1577061770718085122,'reminder',NULL,NULL,5,NULL,NULL,NULL,'7d','2023-08-25 07:00:00.000000','2023-09-01 22:00:00.000000','2023-07-02 16:00:01.590716',NULL,NULL,'abaf4b85');
INSERT INTO "announcements" VALUES(3,1577061770718085122,'reminder',NULL,NULL,6,NULL,NULL,NULL,'7d','2023-09-22 07:00:00.000000','2023-09-29 22:00:00.000000','2023-07-02 16:00:01.590716',NULL,NULL,'abaf4b85');
INSERT INTO "announcements" VALUES(4,1577061770718085122,'reminder',NULL,NULL,4,NULL,NULL,NULL,'1d','2023-07-13 07:00:00.000000','2023-07-14 22:00:00.000000','2023-07-02 16:00:01.590716',NULL,NULL,'abaf4b85');
INSERT INTO "announcements" VALUES(5,1577061770718085122,'reminder',NULL,NULL,5,NULL,NULL,NULL,'1d','2023-08-31 07:00:00.000000','2023-09-01 22:00:00.000000','2023-07-02 16:00:01.590716',NULL,NULL,'abaf4b85');
INSERT INTO "announcements" VALUES(6,1577061770718085122,'reminder',NULL,NULL,6,NULL,NULL,NULL,'1d','2023-09-28 07:00:00.000000','2023-09-29 22:00:00.000000','2023-07-02 16:00:01.590716',NULL,NULL,'abaf4b85');
INSERT INTO "announcements" VALUES(7,1577061770718085122,'desk',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2023-07-02 16:00:01.829167',NULL,NULL,'63c34db1');
INSERT INTO "announcements" VALUES(8,1577061770718085122,'trail',NULL,NULL,NULL,NULL,3,NULL,NULL,NULL,NULL,'2023-07-02 16:00:01.856314',NULL,NULL,'63c34db1');
INSERT INTO "announcements" VALUES(9,1577061770718085122,'result',1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2023-07-02 16:00:02.025939',NULL,NULL,'d02c379c');
INSERT INTO "announcements" VALUES(10,1577061770718085122,'trail',NULL,NULL,NULL,NULL,4,NULL,NULL,NULL,NULL,'2023-07-02 16:00:02.044513',NULL,NULL,'d02c379c');
INSERT INTO "announcements" VALUES(11,1577061770718085122,'result',1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2023-07-02 16:00:02.133800',NULL,NULL,'c7d5b9d1');
INSERT INTO "announcements" VALUES(12,1577061770718085122,'trail',NULL,NULL,NULL,NULL,5,NULL,NULL,NULL,NULL,'2023-07-02 16:00:02.142515',NULL,NULL,'c7d5b9d1');
INSERT INTO "announcements" VALUES(13,1577061770718085122,'result',2,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2023-07-02 16:00:02.258607',NULL,NULL,'91d745a4');
INSERT INTO "announcements" VALUES(14,1577061770718085122,'trail',NULL,NULL,NULL,NULL,6,NULL,NULL,NULL,NULL,'2023-07-02 16:00:02.266970',NULL,NULL,'91d745a4');
INSERT INTO "announcements" VALUES(15,1577061770718085122,'quote',NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2023-07-02 16:00:02.334039',NULL,NULL,'d253dc8b');
INSERT INTO "announcements" VALUES(16,1577061770718085122,'trail',NULL,NULL,NULL,NULL,7,NULL,NULL,NULL,NULL,'2023-07-02 16:00:02.340835',NULL,NULL,'d253dc8b');
CREATE TABLE bundles (
	id INTEGER NOT NULL, 
	round_id INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(round_id) REFERENCES rounds (id) ON DELETE CASCADE
);
CREATE TABLE changes (
	id INTEGER NOT NULL, 
	server_id BIGINT NOT NULL, 
	"by" BIGINT NOT NULL, 
	at DATETIME NOT NULL, 
	verb VARCHAR(20) NOT NULL, 
	subject VARCHAR(20) NOT NULL, 
	subject_id BIGINT NOT NULL, 
	label TEXT NOT NULL, 
	"before" JSON, 
	"after" JSON, 
	undone_by BIGINT, 
	PRIMARY KEY (id), 
	FOREIGN KEY(server_id) REFERENCES servers (id) ON DELETE CASCADE
);
INSERT INTO "changes" VALUES(1,1577061770718085122,1577061783334551611,'2023-07-02 16:00:01.765361','stored','settings',1577061770718085122,'["Settings", {}]',NULL,'{"channel": 1577061770718085125, "staff": 1577061770718085123, "team": null, "timezone": "UTC", "quiet_hours": null, "events": "off", "card": "off", "guess": "off", "standings": "off", "driver_poll": "off", "reminders": "7d, 1d, 1h", "ping": 1577061770718085124, "spoilers": null, "staff_channel": null, "colour": null, "logo": null, "avatar": null, "banner": null, "bio": null, "page": null, "page_name": null, "season": {"current": 1, "toml": "# A season as Pitboard reads it: /season import. Starts are local times at the venue.\n\n[season]\nseries = \"GT4 European Series\"\nyear = 2023\nteam = \"B\u00e4ckman siblings\"\nsessions = [\n    \"fp1\",\n    \"fp2\",\n    \"q1\",\n    \"q2\",\n    \"race1\",\n    \"race2\",\n]\nphotos = \"http://bit.ly/jabaeckman-photos\"\n\n[[entries]]\ncar = \"Aston Martin Vantage GT4\"\nclass = \"Silver\"\ndrivers = [\n    \"Andreas B\u00e4ckman\",\n    \"Jessica B\u00e4ckman\",\n]\n\n[[rounds]]\nname = \"Monza\"\nvenue = \"Autodromo Nazionale Monza\"\ncountry = \"IT\"\ntimezone = \"Europe/Rome\"\nfirst_day = 2023-04-21\nlast_day = 2023-04-23\n\n[[rounds]]\nname = \"Paul Ricard\"\nvenue = \"Circuit Paul Ricard\"\ncountry = \"FR\"\ntimezone = \"Europe/Paris\"\nfirst_day = 2023-06-02\nlast_day = 2023-06-04\n\n[[rounds]]\nname = \"Spa-Francorchamps\"\nvenue = \"Circuit de Spa-Francorchamps\"\ncountry = \"BE\"\ntimezone = \"Europe/Brussels\"\nfirst_day = 2023-06-29\nlast_day = 2023-07-02\n\n[[rounds]]\nname = \"Misano\"\nvenue = \"Misano World Circuit Marco Simoncelli\"\nnear = \"Bologna\"\ncountry = \"IT\"\ntimezone = \"Europe/Rome\"\nfirst_day = 2023-07-14\nlast_day = 2023-07-16\n\n[[rounds]]\nname = \"Hockenheim\"\nvenue = \"Hockenheimring\"\ncountry = \"DE\"\ntimezone = \"Europe/Berlin\"\nfirst_day = 2023-09-01\nlast_day = 2023-09-03\n\n[[rounds]]\nname = \"Barcelona\"\nvenue = \"Circuit de Barcelona-Catalunya\"\ncountry = \"ES\"\ntimezone = \"Europe/Madrid\"\nfirst_day = 2023-09-29\nlast_day = 2023-10-01\n"}}',NULL);
INSERT INTO "changes" VALUES(2,1577061770718085122,1577061783334551611,'2023-07-02 16:00:01.810413','changed','settings',1577061770718085122,'["Settings", {}]','{"channel": 1577061770718085125, "staff": 1577061770718085123, "team": null, "timezone": "UTC", "quiet_hours": null, "events": "off", "card": "off", "guess": "off", "standings": "off", "driver_poll": "off", "reminders": "7d, 1d, 1h", "ping": 1577061770718085124, "spoilers": null, "staff_channel": null, "colour": null, "logo": null, "avatar": null, "banner": null, "bio": null, "page": null, "page_name": null, "season": null}','{"channel": 1577061770718085125, "staff": 1577061770718085123, "team": null, "timezone": "UTC", "quiet_hours": null, "events": "off", "card": "off", "guess": "off", "standings": "off", "driver_poll": "off", "reminders": "7d, 1d, 1h", "ping": 1577061770718085124, "spoilers": 24, "staff_channel": null, "colour": null, "logo": null, "avatar": null, "banner": null, "bio": null, "page": null, "page_name": null, "season": null}',NULL);
INSERT INTO "changes" VALUES(3,1577061770718085122,1577061783334551611,'2023-07-02 16:00:01.854879','changed','settings',1577061770718085122,'["Settings", {}]','{"channel": 1577061770718085125, "staff": 1577061770718085123, "team": null, "timezone": "UTC", "quiet_hours": null, "events": "off", "card": "off", "guess": "off", "standings": "off", "driver_poll": "off", "reminders": "7d, 1d, 1h", "ping": 1577061770718085124, "spoilers": 24, "staff_channel": null, "colour": null, "logo": null, "avatar": null, "banner": null, "bio": null, "page": null, "page_name": null, "season": null}','{"channel": 1577061770718085125, "staff": 1577061770718085123, "team": null, "timezone": "UTC", "quiet_hours": null, "events": "off", "card": "off", "guess": "off", "standings": "off", "driver_poll": "off", "reminders": "7d, 1d, 1h", "ping": 1577061770718085124, "spoilers": 24, "staff_channel": 1577061770718085126, "colour": null, "logo": null, "avatar": null, "banner": null, "bio": null, "page": null, "page_name": null, "season": null}',NULL);
INSERT INTO "changes" VALUES(4,1577061770718085122,1577061783334551611,'2023-07-02 16:00:02.043167','stored','result',1,'["{session} at {round}", {"session": "Race 2", "round": "Spa-Francorchamps"}]',NULL,'{"life": "final", "status": "classified", "position": 18, "overall": 24, "grid": 34, "driver": null, "note": null, "photo": null}',NULL);
INSERT INTO "changes" VALUES(5,1577061770718085122,1577061783334551611,'2023-07-02 16:00:02.141289','changed','result',1,'["{session} at {round}", {"session": "Race 2", "round": "Spa-Francorchamps"}]','{"life": "final", "status": "classified", "position": 18, "overall": 24, "grid": 34, "driver": null, "note": null, "photo": null}','{"life": "final", "status": "classified", "position": 20, "overall": 26, "grid": 34, "driver": null, "note": "18th on the road, 11 s added", "photo": null}',NULL);
INSERT INTO "changes" VALUES(6,1577061770718085122,1577061783334551611,'2023-07-02 16:00:02.265722','stored','result',2,'["{session} at {round}", {"session": "Race 1", "round": "Spa-Francorchamps"}]',NULL,'{"life": "final", "status": "DNF", "position": null, "overall": null, "grid": null, "driver": null, "note": null, "photo": null}',NULL);
INSERT INTO "changes" VALUES(7,1577061770718085122,1577061783334551611,'2023-07-02 16:00:02.339370','stored','quote',1,'["Quote of {driver} on {about}", {"driver": "Andreas Bäckman", "about": "\u0002[\"{session} at {round}\", {\"session\": \"Race 2\", \"round\": \"Spa-Francorchamps\"}]\u0003"}]',NULL,'{"driver": "Andreas B\u00e4ckman", "text": "\u201cTough\u201d, but we made it.", "season_id": 1, "round_id": 3, "session_id": 18, "language": null, "translation": null, "photo": null, "not_before": null, "author": null, "approved_by": null, "withdrawn": false, "role": null, "typed_by": 1577061783334551611, "approver": null, "approver_is_staff": false, "held": false, "rejected": false}',NULL);
CREATE TABLE deliveries (
	id INTEGER NOT NULL, 
	announcement_id INTEGER NOT NULL, 
	follow_id INTEGER, 
	action VARCHAR(10) NOT NULL, 
	state VARCHAR(10) NOT NULL, 
	guild_id BIGINT NOT NULL, 
	channel_id BIGINT NOT NULL, 
	nonce VARCHAR(25) NOT NULL, 
	due_at DATETIME, 
	attempts INTEGER NOT NULL, 
	claimed_by VARCHAR(32), 
	claimed_until DATETIME, 
	refusals INTEGER NOT NULL, 
	doubtful BOOLEAN NOT NULL, 
	sent_at DATETIME, 
	message_id BIGINT, 
	thread_id BIGINT, 
	reason TEXT, 
	rank INTEGER DEFAULT '0' NOT NULL, 
	place INTEGER DEFAULT '0' NOT NULL, 
	not_before DATETIME, 
	without_links BOOLEAN DEFAULT 0 NOT NULL, 
	PRIMARY KEY (id), 
	CONSTRAINT claimed_by_somebody CHECK (state <> 'claimed' OR claimed_by IS NOT NULL), 
	CONSTRAINT sent_is_somewhere CHECK (state <> 'sent' OR message_id IS NOT NULL), 
	CONSTRAINT sent_at_some_time CHECK (state <> 'sent' OR sent_at IS NOT NULL), 
	CONSTRAINT says_why CHECK (state NOT IN ('skipped', 'paused', 'failed') OR reason IS NOT NULL), 
	CONSTRAINT known_action CHECK (action IN ('post', 'edit', 'open', 'remove')), 
	CONSTRAINT known_state CHECK (state IN ('pending', 'claimed', 'sent', 'skipped', 'paused', 'failed')), 
	FOREIGN KEY(announcement_id) REFERENCES announcements (id) ON DELETE CASCADE, 
	FOREIGN KEY(follow_id) REFERENCES follows (id) ON DELETE CASCADE
);
INSERT INTO "deliveries" VALUES(1,1,1,'post','pending',1577061770718085122,1577061770718085125,'01044501ba25dd0c','2023-07-07 07:00:00.000000',0,NULL,NULL,0,0,NULL,NULL,NULL,NULL,1,1,NULL,0);
INSERT INTO "deliveries" VALUES(2,2,1,'post','pending',1577061770718085122,1577061770718085125,'6632e8ba3c8705a7','2023-08-25 07:00:00.000000',0,NULL,NULL,0,0,NULL,NULL,NULL,NULL,1,1,NULL,0);
INSERT INTO "deliveries" VALUES(3,3,1,'post','pending',1577061770718085122,1577061770718085125,'f1afb8482d0ead3b','2023-09-22 07:00:00.000000',0,NULL,NULL,0,0,NULL,NULL,NULL,NULL,1,1,NULL,0);
INSERT INTO "deliveries" VALUES(4,4,1,'post','pending',1577061770718085122,1577061770718085125,'589622dcd6619bc1','2023-07-13 07:00:00.000000',0,NULL,NULL,0,0,NULL,NULL,NULL,NULL,1,1,NULL,0);
INSERT INTO "deliveries" VALUES(5,5,1,'post','pending',1577061770718085122,1577061770718085125,'5e07bc4d816bbbf7','2023-08-31 07:00:00.000000',0,NULL,NULL,0,0,NULL,NULL,NULL,NULL,1,1,NULL,0);
INSERT INTO "deliveries" VALUES(6,6,1,'post','pending',1577061770718085122,1577061770718085125,'57e0896a47a29bfd','2023-09-28 07:00:00.000000',0,NULL,NULL,0,0,NULL,NULL,NULL,NULL,1,1,NULL,0);
INSERT INTO "deliveries" VALUES(7,7,2,'post','sent',1577061770718085122,1577061770718085126,'1f08e00752a63a60',NULL,1,'3c5a3611f954482390e20348f327dba7','2023-07-02 16:10:01.864752',0,0,'2023-07-02 16:00:01.888363',1577061790641029187,NULL,NULL,2,2,NULL,0);
INSERT INTO "deliveries" VALUES(8,8,2,'post','sent',1577061770718085122,1577061770718085126,'3b774000d06b6d9b',NULL,1,'3c5a3611f954482390e20348f327dba7','2023-07-02 16:10:01.941552',0,0,'2023-07-02 16:00:01.956803',1577061790922047557,NULL,NULL,2,0,NULL,0);
INSERT INTO "deliveries" VALUES(9,9,1,'post','sent',1577061770718085122,1577061770718085125,'92cc321f18bf1635',NULL,1,'3c5a3611f954482390e20348f327dba7','2023-07-02 16:10:02.051138',0,0,'2023-07-02 16:00:02.095806',1577061791513444423,NULL,NULL,0,0,NULL,0);
INSERT INTO "deliveries" VALUES(10,9,1,'open','pending',1577061770718085122,1577061770718085125,'6c18900354385519','2023-07-03 16:00:02.025939',0,NULL,NULL,0,0,NULL,NULL,NULL,NULL,1,0,NULL,0);
INSERT INTO "deliveries" VALUES(11,10,2,'post','sent',1577061770718085122,1577061770718085126,'56b804b6701db355',NULL,1,'3c5a3611f954482390e20348f327dba7','2023-07-02 16:10:02.051138',0,0,'2023-07-02 16:00:02.079558',1577061791442141254,NULL,NULL,2,0,NULL,0);
INSERT INTO "deliveries" VALUES(12,11,1,'edit','sent',1577061770718085122,1577061770718085125,'5e7c0d0c6b585681',NULL,1,'3c5a3611f954482390e20348f327dba7','2023-07-02 16:10:02.148018',0,0,'2023-07-02 16:00:02.220167',1577061791513444423,NULL,NULL,0,0,NULL,0);
INSERT INTO "deliveries" VALUES(13,12,2,'post','sent',1577061770718085122,1577061770718085126,'8a93fa30bc271cd2',NULL,1,'3c5a3611f954482390e20348f327dba7','2023-07-02 16:10:02.148018',0,0,'2023-07-02 16:00:02.173315',1577061791823822922,NULL,NULL,2,0,NULL,0);
INSERT INTO "deliveries" VALUES(14,13,1,'post','sent',1577061770718085122,1577061770718085125,'0c9ba32613cbc6cc',NULL,1,'3c5a3611f954482390e20348f327dba7','2023-07-02 16:10:02.275244',0,0,'2023-07-02 16:00:02.294221',1577061792343916622,NULL,NULL,0,0,NULL,0);
INSERT INTO "deliveries" VALUES(15,13,1,'open','pending',1577061770718085122,1577061770718085125,'873f41855ea47435','2023-07-03 16:00:02.258607',0,NULL,NULL,0,0,NULL,NULL,NULL,NULL,1,0,NULL,0);
INSERT INTO "deliveries" VALUES(16,14,2,'post','sent',1577061770718085122,1577061770718085126,'473e85fc5ab19360',NULL,1,'3c5a3611f954482390e20348f327dba7','2023-07-02 16:10:02.275244',0,0,'2023-07-02 16:00:02.286173',1577061792310362189,NULL,NULL,2,0,NULL,0);
INSERT INTO "deliveries" VALUES(17,15,1,'post','sent',1577061770718085122,1577061770718085125,'1b76f469b24c85fe',NULL,1,'3c5a3611f954482390e20348f327dba7','2023-07-02 16:10:02.358575',0,0,'2023-07-02 16:00:02.422746',1577061792880787538,NULL,NULL,0,0,NULL,0);
INSERT INTO "deliveries" VALUES(18,15,1,'open','pending',1577061770718085122,1577061770718085125,'584b5bbd94c37048','2023-07-03 16:00:02.334039',0,NULL,NULL,0,0,NULL,NULL,NULL,NULL,1,0,NULL,0);
INSERT INTO "deliveries" VALUES(19,16,2,'post','sent',1577061770718085122,1577061770718085126,'f7d6cb40be5fe9cf',NULL,1,'3c5a3611f954482390e20348f327dba7','2023-07-02 16:10:02.358575',0,0,'2023-07-02 16:00:02.367135',1577061792650100817,NULL,NULL,2,0,NULL,0);
CREATE TABLE departures (
	guild_id BIGINT NOT NULL, 
	forget_at DATETIME NOT NULL, 
	PRIMARY KEY (guild_id)
);
CREATE TABLE drafts (
	"key" VARCHAR(16) NOT NULL, 
	server_id BIGINT NOT NULL, 
	"by" BIGINT NOT NULL, 
	kind VARCHAR(20) NOT NULL, 
	body JSON NOT NULL, 
	made_at DATETIME NOT NULL, 
	PRIMARY KEY ("key"), 
	FOREIGN KEY(server_id) REFERENCES servers (id) ON DELETE CASCADE
);
CREATE TABLE driver_votes (
	id INTEGER NOT NULL, 
	session_id INTEGER NOT NULL, 
	answer TEXT NOT NULL, 
	votes INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(session_id) REFERENCES sessions (id) ON DELETE CASCADE
);
CREATE TABLE entries (
	id INTEGER NOT NULL, 
	season_id INTEGER NOT NULL, 
	place INTEGER NOT NULL, 
	number TEXT, 
	car TEXT NOT NULL, 
	class_name TEXT NOT NULL, 
	drivers JSON NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(season_id) REFERENCES seasons (id) ON DELETE CASCADE
);
INSERT INTO "entries" VALUES(1,1,0,NULL,'Aston Martin Vantage GT4','Silver','["Andreas B\u00e4ckman", "Jessica B\u00e4ckman"]');
CREATE TABLE faces (
	server_id BIGINT NOT NULL, 
	avatar VARCHAR(64), 
	banner VARCHAR(64), 
	bio TEXT, 
	shown JSON NOT NULL, 
	due_at DATETIME, 
	trouble TEXT, 
	PRIMARY KEY (server_id), 
	FOREIGN KEY(server_id) REFERENCES servers (id) ON DELETE CASCADE, 
	FOREIGN KEY(avatar) REFERENCES photos (digest), 
	FOREIGN KEY(banner) REFERENCES photos (digest)
);
CREATE TABLE followed_teams (
	id INTEGER NOT NULL, 
	server_id BIGINT NOT NULL, 
	person_id BIGINT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(server_id) REFERENCES servers (id) ON DELETE CASCADE
);
CREATE TABLE follows (
	id INTEGER NOT NULL, 
	server_id BIGINT NOT NULL, 
	guild_id BIGINT NOT NULL, 
	channel_id BIGINT NOT NULL, 
	reminders TEXT NOT NULL, 
	ping_role_id BIGINT, 
	spoilers INTEGER, 
	audience VARCHAR(10) DEFAULT 'followers' NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (server_id, channel_id), 
	CONSTRAINT known_audience CHECK (audience IN ('followers', 'staff')), 
	FOREIGN KEY(server_id) REFERENCES servers (id) ON DELETE CASCADE
);
INSERT INTO "follows" VALUES(1,1577061770718085122,1577061770718085122,1577061770718085125,'7d, 1d, 1h',1577061770718085124,24,'followers');
INSERT INTO "follows" VALUES(2,1577061770718085122,1577061770718085122,1577061770718085126,'off',NULL,NULL,'staff');
CREATE TABLE forum_posts (
	id INTEGER NOT NULL, 
	server_id BIGINT NOT NULL, 
	season_id INTEGER NOT NULL, 
	round_id INTEGER, 
	channel_id BIGINT NOT NULL, 
	title TEXT NOT NULL, 
	nonce VARCHAR(25) NOT NULL, 
	thread_id BIGINT, 
	PRIMARY KEY (id), 
	FOREIGN KEY(server_id) REFERENCES servers (id) ON DELETE CASCADE, 
	FOREIGN KEY(season_id) REFERENCES seasons (id) ON DELETE CASCADE, 
	FOREIGN KEY(round_id) REFERENCES rounds (id) ON DELETE CASCADE
);
CREATE TABLE guesses (
	id INTEGER NOT NULL, 
	server_id BIGINT NOT NULL, 
	session_id INTEGER NOT NULL, 
	entry_id INTEGER NOT NULL, 
	person_id BIGINT NOT NULL, 
	place INTEGER NOT NULL, 
	gain VARCHAR(4) NOT NULL, 
	at DATETIME NOT NULL, 
	PRIMARY KEY (id), 
	CONSTRAINT known_gain CHECK (gain IN ('gain', 'loss')), 
	FOREIGN KEY(server_id) REFERENCES servers (id) ON DELETE CASCADE, 
	FOREIGN KEY(session_id) REFERENCES sessions (id) ON DELETE CASCADE, 
	FOREIGN KEY(entry_id) REFERENCES entries (id) ON DELETE CASCADE
);
CREATE TABLE meta (
	"key" VARCHAR(80) NOT NULL, 
	value TEXT, 
	PRIMARY KEY ("key")
);
CREATE TABLE notices (
	id INTEGER NOT NULL, 
	round_id INTEGER NOT NULL, 
	session_id INTEGER, 
	"before" JSON, 
	reason TEXT, 
	at DATETIME NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(round_id) REFERENCES rounds (id) ON DELETE CASCADE, 
	FOREIGN KEY(session_id) REFERENCES sessions (id) ON DELETE CASCADE
);
CREATE TABLE own_reminders (
	id INTEGER NOT NULL, 
	reminded_people_id INTEGER NOT NULL, 
	round_id INTEGER NOT NULL, 
	session_id INTEGER, 
	lead VARCHAR(10) NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(reminded_people_id) REFERENCES reminded_people (id) ON DELETE CASCADE, 
	FOREIGN KEY(round_id) REFERENCES rounds (id) ON DELETE CASCADE, 
	FOREIGN KEY(session_id) REFERENCES sessions (id) ON DELETE CASCADE
);
CREATE TABLE past_crews (
	id INTEGER NOT NULL, 
	entry_id INTEGER NOT NULL, 
	number TEXT, 
	car TEXT NOT NULL, 
	class_name TEXT NOT NULL, 
	drivers JSON NOT NULL, 
	until DATETIME NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(entry_id) REFERENCES entries (id) ON DELETE CASCADE
);
CREATE TABLE photos (
	digest VARCHAR(64) NOT NULL, 
	data BLOB NOT NULL, 
	wanted_at DATETIME NOT NULL, 
	PRIMARY KEY (digest)
);
CREATE TABLE ping_roles (
	id INTEGER NOT NULL, 
	server_id BIGINT NOT NULL, 
	kind VARCHAR(10) NOT NULL, 
	role_id BIGINT, 
	newest_role_id BIGINT, 
	PRIMARY KEY (id), 
	CONSTRAINT known_kind CHECK (kind IN ('races', 'qualifying', 'practice', 'results', 'quotes', 'schedule')), 
	FOREIGN KEY(server_id) REFERENCES servers (id) ON DELETE CASCADE
);
CREATE TABLE quotes (
	id INTEGER NOT NULL, 
	season_id INTEGER NOT NULL, 
	round_id INTEGER, 
	session_id INTEGER, 
	driver TEXT NOT NULL, 
	role TEXT, 
	text TEXT NOT NULL, 
	language VARCHAR(10), 
	translation TEXT, 
	photo VARCHAR(64), 
	photo_credit TEXT, 
	photo_alt TEXT, 
	not_before DATETIME, 
	author BIGINT, 
	approved_by BIGINT, 
	withdrawn BOOLEAN DEFAULT 0 NOT NULL, 
	"by" BIGINT NOT NULL, 
	at DATETIME NOT NULL, 
	bundle_id INTEGER, 
	approver BIGINT, 
	approver_is_staff BOOLEAN DEFAULT 0 NOT NULL, 
	held BOOLEAN DEFAULT 0 NOT NULL, 
	rejected BOOLEAN DEFAULT 0 NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(season_id) REFERENCES seasons (id) ON DELETE CASCADE, 
	FOREIGN KEY(round_id) REFERENCES rounds (id) ON DELETE CASCADE, 
	FOREIGN KEY(session_id) REFERENCES sessions (id) ON DELETE CASCADE, 
	CONSTRAINT photo_of_quotes FOREIGN KEY(photo) REFERENCES photos (digest), 
	CONSTRAINT bundle_of_quotes FOREIGN KEY(bundle_id) REFERENCES bundles (id) ON DELETE CASCADE
);
INSERT INTO "quotes" VALUES(1,1,3,18,'Andreas Bäckman',NULL,'“Tough”, but we made it.',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,1577061783334551611,'2023-07-02 16:00:02.329528',NULL,NULL,0,0,0);
CREATE TABLE recaps (
	id INTEGER NOT NULL, 
	round_id INTEGER NOT NULL, 
	headline TEXT, 
	lead TEXT, 
	"by" BIGINT NOT NULL, 
	at DATETIME NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (round_id), 
	FOREIGN KEY(round_id) REFERENCES rounds (id) ON DELETE CASCADE
);
CREATE TABLE reminded_people (
	id INTEGER NOT NULL, 
	server_id BIGINT NOT NULL, 
	person_id BIGINT NOT NULL, 
	channel_id BIGINT NOT NULL, 
	closed_at DATETIME, 
	told_closed BOOLEAN DEFAULT 0 NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(server_id) REFERENCES servers (id) ON DELETE CASCADE
);
CREATE TABLE result_steps (
	id INTEGER NOT NULL, 
	result_id INTEGER NOT NULL, 
	life VARCHAR(12) NOT NULL, 
	status VARCHAR(10) NOT NULL, 
	position INTEGER, 
	overall INTEGER, 
	grid INTEGER, 
	note TEXT, 
	driver TEXT, 
	"by" BIGINT NOT NULL, 
	at DATETIME NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(result_id) REFERENCES results (id) ON DELETE CASCADE
);
INSERT INTO "result_steps" VALUES(1,1,'final','classified',18,24,34,NULL,NULL,1577061783334551611,'2023-07-02 16:00:02.009715');
INSERT INTO "result_steps" VALUES(2,1,'final','classified',20,26,34,'18th on the road, 11 s added',NULL,1577061783334551611,'2023-07-02 16:00:02.129288');
INSERT INTO "result_steps" VALUES(3,2,'final','DNF',NULL,NULL,NULL,NULL,NULL,1577061783334551611,'2023-07-02 16:00:02.255438');
CREATE TABLE results (
	id INTEGER NOT NULL, 
	session_id INTEGER NOT NULL, 
	entry_id INTEGER NOT NULL, 
	life VARCHAR(12) NOT NULL, 
	status VARCHAR(10) NOT NULL, 
	position INTEGER, 
	overall INTEGER, 
	grid INTEGER, 
	note TEXT, 
	driver TEXT, 
	photo VARCHAR(64), 
	photo_credit TEXT, 
	photo_alt TEXT, 
	at DATETIME NOT NULL, 
	number TEXT, 
	car TEXT NOT NULL, 
	class_name TEXT NOT NULL, 
	drivers JSON NOT NULL, 
	bundle_id INTEGER, 
	PRIMARY KEY (id), 
	UNIQUE (session_id, entry_id), 
	CONSTRAINT known_status CHECK (status IN ('classified', 'DNF', 'DNS', 'DSQ')), 
	CONSTRAINT known_life CHECK (life IN ('provisional', 'final', 'amended', 'withdrawn')), 
	FOREIGN KEY(session_id) REFERENCES sessions (id) ON DELETE CASCADE, 
	FOREIGN KEY(entry_id) REFERENCES entries (id) ON DELETE CASCADE, 
	CONSTRAINT photo_of_results FOREIGN KEY(photo) REFERENCES photos (digest), 
	CONSTRAINT bundle_of_results FOREIGN KEY(bundle_id) REFERENCES bundles (id) ON DELETE CASCADE
);
INSERT INTO "results" VALUES(1,18,1,'final','classified',20,26,34,'18th on the road, 11 s added',NULL,NULL,NULL,NULL,'2023-07-02 16:00:02.129288',NULL,'Aston Martin Vantage GT4','Silver','["Andreas B\u00e4ckman", "Jessica B\u00e4ckman"]',NULL);
INSERT INTO "results" VALUES(2,17,1,'final','DNF',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2023-07-02 16:00:02.255438',NULL,'Aston Martin Vantage GT4','Silver','["Andreas B\u00e4ckman", "Jessica B\u00e4ckman"]',NULL);
CREATE TABLE rounds (
	id INTEGER NOT NULL, 
	season_id INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	venue TEXT NOT NULL, 
	near TEXT, 
	country VARCHAR(2) NOT NULL, 
	timezone TEXT NOT NULL, 
	first_day DATE NOT NULL, 
	last_day DATE NOT NULL, 
	state VARCHAR(10) DEFAULT 'scheduled' NOT NULL, 
	uid VARCHAR(32) NOT NULL, 
	sequence INTEGER DEFAULT '0' NOT NULL, 
	changed_at DATETIME, 
	PRIMARY KEY (id), 
	CONSTRAINT known_state CHECK (state IN ('scheduled', 'tbc', 'postponed', 'cancelled')), 
	FOREIGN KEY(season_id) REFERENCES seasons (id) ON DELETE CASCADE
);
INSERT INTO "rounds" VALUES(1,1,'Monza','Autodromo Nazionale Monza',NULL,'IT','Europe/Rome','2023-04-21','2023-04-23','scheduled','419f07f6d4824b2ca2e1ff707a50d6e3',0,NULL);
INSERT INTO "rounds" VALUES(2,1,'Paul Ricard','Circuit Paul Ricard',NULL,'FR','Europe/Paris','2023-06-02','2023-06-04','scheduled','4632fa1adf6e45c0a3c409619119093c',0,NULL);
INSERT INTO "rounds" VALUES(3,1,'Spa-Francorchamps','Circuit de Spa-Francorchamps',NULL,'BE','Europe/Brussels','2023-06-29','2023-07-02','scheduled','e2424405a3204f6cbd181c1e445e5ab9',0,NULL);
INSERT INTO "rounds" VALUES(4,1,'Misano','Misano World Circuit Marco Simoncelli','Bologna','IT','Europe/Rome','2023-07-14','2023-07-16','scheduled','15f4028a00834baebc8620c7aac43cb8',0,NULL);
INSERT INTO "rounds" VALUES(5,1,'Hockenheim','Hockenheimring',NULL,'DE','Europe/Berlin','2023-09-01','2023-09-03','scheduled','02ca55a6fc4e43b69b3e873954f29e63',0,NULL);
INSERT INTO "rounds" VALUES(6,1,'Barcelona','Circuit de Barcelona-Catalunya',NULL,'ES','Europe/Madrid','2023-09-29','2023-10-01','scheduled','96edee527e27419c9c9a491e9681a172',0,NULL);
CREATE TABLE seasons (
	id INTEGER NOT NULL, 
	server_id BIGINT NOT NULL, 
	series TEXT NOT NULL, 
	year INTEGER NOT NULL, 
	team TEXT NOT NULL, 
	photos TEXT, 
	session_keys JSON NOT NULL, 
	current BOOLEAN NOT NULL, 
	points JSON, 
	PRIMARY KEY (id), 
	UNIQUE (server_id, series, year), 
	FOREIGN KEY(server_id) REFERENCES servers (id) ON DELETE CASCADE
);
INSERT INTO "seasons" VALUES(1,1577061770718085122,'GT4 European Series',2023,'Bäckman siblings','http://bit.ly/jabaeckman-photos','["fp1", "fp2", "q1", "q2", "race1", "race2"]',1,NULL);
CREATE TABLE sent_pings (
	id INTEGER NOT NULL, 
	server_id BIGINT NOT NULL, 
	kind VARCHAR(10) NOT NULL, 
	round_id INTEGER NOT NULL, 
	session_id INTEGER, 
	nonce VARCHAR(25) NOT NULL, 
	PRIMARY KEY (id), 
	CONSTRAINT known_kind CHECK (kind IN ('races', 'qualifying', 'practice', 'results', 'quotes', 'schedule')), 
	FOREIGN KEY(server_id) REFERENCES servers (id) ON DELETE CASCADE, 
	FOREIGN KEY(round_id) REFERENCES rounds (id) ON DELETE CASCADE, 
	FOREIGN KEY(session_id) REFERENCES sessions (id) ON DELETE CASCADE
);
CREATE TABLE server_events (
	id INTEGER NOT NULL, 
	server_id BIGINT NOT NULL, 
	uid VARCHAR(32) NOT NULL, 
	stage VARCHAR(10) NOT NULL, 
	due_at DATETIME NOT NULL, 
	event_id BIGINT, 
	newest_event_id BIGINT, 
	begins DATETIME, 
	ends DATETIME, 
	shown VARCHAR(64), 
	cover VARCHAR(64), 
	trouble TEXT, 
	PRIMARY KEY (id), 
	CONSTRAINT known_stage CHECK (stage IN ('waiting', 'begun', 'standing', 'deleted')), 
	FOREIGN KEY(server_id) REFERENCES servers (id) ON DELETE CASCADE
);
CREATE TABLE servers (
	id BIGINT NOT NULL, 
	staff_role_id BIGINT NOT NULL, 
	timezone TEXT NOT NULL, 
	team TEXT, 
	set_up_by BIGINT NOT NULL, 
	set_up_at DATETIME NOT NULL, 
	colour INTEGER, 
	quiet_hours VARCHAR(11), 
	logo VARCHAR(64), 
	has_cards BOOLEAN DEFAULT 0 NOT NULL, 
	has_card_threads BOOLEAN DEFAULT 0 NOT NULL, 
	has_guesses BOOLEAN DEFAULT 0 NOT NULL, 
	has_standings BOOLEAN DEFAULT 0 NOT NULL, 
	has_driver_polls BOOLEAN DEFAULT 0 NOT NULL, 
	events VARCHAR(10) DEFAULT 'off' NOT NULL, 
	PRIMARY KEY (id), 
	CONSTRAINT known_events CHECK (events IN ('off', 'rounds', 'sessions')), 
	CONSTRAINT logo_of_server FOREIGN KEY(logo) REFERENCES photos (digest)
);
INSERT INTO "servers" VALUES(1577061770718085122,1577061770718085123,'UTC',NULL,1577061783334551611,'2023-07-02 16:00:01.829167',NULL,NULL,NULL,0,0,0,0,0,'off');
CREATE TABLE sessions (
	id INTEGER NOT NULL, 
	round_id INTEGER NOT NULL, 
	place INTEGER NOT NULL, 
	"key" VARCHAR(20) NOT NULL, 
	name TEXT NOT NULL, 
	start DATETIME, 
	duration INTEGER, 
	watch TEXT, 
	replay TEXT, 
	state VARCHAR(10) DEFAULT 'scheduled' NOT NULL, 
	points VARCHAR(20) DEFAULT '1' NOT NULL, 
	uid VARCHAR(32) NOT NULL, 
	sequence INTEGER DEFAULT '0' NOT NULL, 
	changed_at DATETIME, 
	PRIMARY KEY (id), 
	UNIQUE (round_id, "key"), 
	CONSTRAINT known_state CHECK (state IN ('scheduled', 'tbc', 'postponed', 'cancelled')), 
	FOREIGN KEY(round_id) REFERENCES rounds (id) ON DELETE CASCADE
);
INSERT INTO "sessions" VALUES(1,1,0,'fp1','Free practice 1',NULL,NULL,NULL,NULL,'scheduled','1','17f948c6fa734db2b6f459a24a127d14',0,NULL);
INSERT INTO "sessions" VALUES(2,1,1,'fp2','Free practice 2',NULL,NULL,NULL,NULL,'scheduled','1','9634073c430a40028b3303436e298769',0,NULL);
INSERT INTO "sessions" VALUES(3,1,2,'q1','Qualifying 1',NULL,NULL,NULL,NULL,'scheduled','1','5dd017c3dea54d249a8e2e704891deff',0,NULL);
INSERT INTO "sessions" VALUES(4,1,3,'q2','Qualifying 2',NULL,NULL,NULL,NULL,'scheduled','1','d02b2436030a4d5582fce990bb9c62ea',0,NULL);
INSERT INTO "sessions" VALUES(5,1,4,'race1','Race 1',NULL,NULL,NULL,NULL,'scheduled','1','e8bf46f2b5a54aa3ab34b78713f0fbf5',0,NULL);
INSERT INTO "sessions" VALUES(6,1,5,'race2','Race 2',NULL,NULL,NULL,NULL,'scheduled','1','32545b7c1c4a4ccf8b2a2a30d97009bc',0,NULL);
INSERT INTO "sessions" VALUES(7,2,0,'fp1','Free practice 1',NULL,NULL,NULL,NULL,'scheduled','1','cb3253ea243a418fbe8d0f0f75574eef',0,NULL);
INSERT INTO "sessions" VALUES(8,2,1,'fp2','Free practice 2',NULL,NULL,NULL,NULL,'scheduled','1','741e4b9e5c4c486182c075f1e9980be8',0,NULL);
INSERT INTO "sessions" VALUES(9,2,2,'q1','Qualifying 1',NULL,NULL,NULL,NULL,'scheduled','1','76dd5e5f5d5e465088a7374fb7db0732',0,NULL);
INSERT INTO "sessions" VALUES(10,2,3,'q2','Qualifying 2',NULL,NULL,NULL,NULL,'scheduled','1','b2f131f167074920b198b3bf20e894df',0,NULL);
INSERT INTO "sessions" VALUES(11,2,4,'race1','Race 1',NULL,NULL,NULL,NULL,'scheduled','1','92f0a10a47bd4ded9cd6343691cac1ec',0,NULL);
INSERT INTO "sessions" VALUES(12,2,5,'race2','Race 2',NULL,NULL,NULL,NULL,'scheduled','1','3f35823baeba49c9b690bf37e988c535',0,NULL);
INSERT INTO "sessions" VALUES(13,3,0,'fp1','Free practice 1',NULL,NULL,NULL,NULL,'scheduled','1','754c65b9f8f046a790e66f728eabbe9b',0,NULL);
INSERT INTO "sessions" VALUES(14,3,1,'fp2','Free practice 2',NULL,NULL,NULL,NULL,'scheduled','1','b00cbdfb021a4e648deb9b102c7bbd6c',0,NULL);
INSERT INTO "sessions" VALUES(15,3,2,'q1','Qualifying 1',NULL,NULL,NULL,NULL,'scheduled','1','9556ef43a3c04cab94f7d59cadce893f',0,NULL);
INSERT INTO "sessions" VALUES(16,3,3,'q2','Qualifying 2',NULL,NULL,NULL,NULL,'scheduled','1','ac794e1933e047ceb3b7e7215666e813',0,NULL);
INSERT INTO "sessions" VALUES(17,3,4,'race1','Race 1',NULL,NULL,NULL,NULL,'scheduled','1','4827e83c7f164a8fa997e0d5f7aa6c18',0,NULL);
INSERT INTO "sessions" VALUES(18,3,5,'race2','Race 2',NULL,NULL,NULL,NULL,'scheduled','1','7b509e26e3e64cc7aae99201b6eed9ae',0,NULL);
INSERT INTO "sessions" VALUES(19,4,0,'fp1','Free practice 1',NULL,NULL,NULL,NULL,'scheduled','1','92e25492bd564be5a41af54598a99c33',0,NULL);
INSERT INTO "sessions" VALUES(20,4,1,'fp2','Free practice 2',NULL,NULL,NULL,NULL,'scheduled','1','77c02ad63cb64efb84bbc03be7bf612a',0,NULL);
INSERT INTO "sessions" VALUES(21,4,2,'q1','Qualifying 1',NULL,NULL,NULL,NULL,'scheduled','1','ae5891bd3a9b44b08d9dbf9ccb80b3be',0,NULL);
INSERT INTO "sessions" VALUES(22,4,3,'q2','Qualifying 2',NULL,NULL,NULL,NULL,'scheduled','1','bece467169124c668943069f5a910229',0,NULL);
INSERT INTO "sessions" VALUES(23,4,4,'race1','Race 1',NULL,NULL,NULL,NULL,'scheduled','1','493a9def353a4af498ff4e02369fff47',0,NULL);
INSERT INTO "sessions" VALUES(24,4,5,'race2','Race 2',NULL,NULL,NULL,NULL,'scheduled','1','8817d8ccac6f442d9f87f26b389fdc71',0,NULL);
INSERT INTO "sessions" VALUES(25,5,0,'fp1','Free practice 1',NULL,NULL,NULL,NULL,'scheduled','1','a026d10821674cd98216c21ab099f19b',0,NULL);
INSERT INTO "sessions" VALUES(26,5,1,'fp2','Free practice 2',NULL,NULL,NULL,NULL,'scheduled','1','31e389e069cc4b6ba37de0d5e2127dba',0,NULL);
INSERT INTO "sessions" VALUES(27,5,2,'q1','Qualifying 1',NULL,NULL,NULL,NULL,'scheduled','1','20e76c64edc84a4480ec32d3098cac4f',0,NULL);
INSERT INTO "sessions" VALUES(28,5,3,'q2','Qualifying 2',NULL,NULL,NULL,NULL,'scheduled','1','8454191521ed4def8634dfc0f36ada29',0,NULL);
INSERT INTO "sessions" VALUES(29,5,4,'race1','Race 1',NULL,NULL,NULL,NULL,'scheduled','1','b129422bfa9a4ebcbafc4da8baaef1a9',0,NULL);
INSERT INTO "sessions" VALUES(30,5,5,'race2','Race 2',NULL,NULL,NULL,NULL,'scheduled','1','2213c09a3578434b9ad07f15ce0b5380',0,NULL);
INSERT INTO "sessions" VALUES(31,6,0,'fp1','Free practice 1',NULL,NULL,NULL,NULL,'scheduled','1','667169bf15a540ea83c59e0034de583f',0,NULL);
INSERT INTO "sessions" VALUES(32,6,1,'fp2','Free practice 2',NULL,NULL,NULL,NULL,'scheduled','1','2eab7bb64b1443fd9ec41173ad99c168',0,NULL);
INSERT INTO "sessions" VALUES(33,6,2,'q1','Qualifying 1',NULL,NULL,NULL,NULL,'scheduled','1','b6f3cefc6dcc49318af66991b7c20869',0,NULL);
INSERT INTO "sessions" VALUES(34,6,3,'q2','Qualifying 2',NULL,NULL,NULL,NULL,'scheduled','1','65477c88debb44a793a5bc7a0612998a',0,NULL);
INSERT INTO "sessions" VALUES(35,6,4,'race1','Race 1',NULL,NULL,NULL,NULL,'scheduled','1','1d28c3e6b5944c948987024b83af6768',0,NULL);
INSERT INTO "sessions" VALUES(36,6,5,'race2','Race 2',NULL,NULL,NULL,NULL,'scheduled','1','56a5fc2620d04d5599b5992d924c1386',0,NULL);
CREATE TABLE setup_drafts (
	server_id BIGINT NOT NULL, 
	choices JSON NOT NULL, 
	made_at DATETIME NOT NULL, 
	PRIMARY KEY (server_id)
);
CREATE TABLE team_pages (
	server_id BIGINT NOT NULL, 
	reach VARCHAR(10) NOT NULL, 
	name VARCHAR(64) NOT NULL, 
	PRIMARY KEY (server_id), 
	UNIQUE (name), 
	CONSTRAINT known_reach CHECK (reach IN ('off', 'secret', 'public')), 
	FOREIGN KEY(server_id) REFERENCES servers (id) ON DELETE CASCADE
);
CREATE TABLE timing_files (
	id INTEGER NOT NULL, 
	session_id INTEGER NOT NULL, 
	digest VARCHAR(64) NOT NULL, 
	name TEXT NOT NULL, 
	kind VARCHAR(10) NOT NULL, 
	life VARCHAR(12), 
	cars JSON NOT NULL, 
	"by" BIGINT NOT NULL, 
	at DATETIME NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (session_id, digest), 
	CONSTRAINT known_kind CHECK (kind IN ('result', 'grid')), 
	FOREIGN KEY(session_id) REFERENCES sessions (id) ON DELETE CASCADE
);
CREATE TABLE troubles (
	id INTEGER NOT NULL, 
	server_id BIGINT NOT NULL, 
	guild_id BIGINT NOT NULL, 
	channel_id BIGINT NOT NULL, 
	what TEXT NOT NULL, 
	since DATETIME NOT NULL, 
	told_at DATETIME, 
	PRIMARY KEY (id), 
	UNIQUE (server_id, channel_id), 
	FOREIGN KEY(server_id) REFERENCES servers (id) ON DELETE CASCADE
);
CREATE TABLE typed_points (
	id INTEGER NOT NULL, 
	round_id INTEGER NOT NULL, 
	class_name TEXT NOT NULL, 
	driver TEXT NOT NULL, 
	points VARCHAR(20) NOT NULL, 
	"by" BIGINT NOT NULL, 
	at DATETIME NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (round_id, class_name, driver), 
	FOREIGN KEY(round_id) REFERENCES rounds (id) ON DELETE CASCADE
);
CREATE TABLE weekend_cards (
	id INTEGER NOT NULL, 
	round_id INTEGER NOT NULL, 
	shown VARCHAR(64) NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(round_id) REFERENCES rounds (id) ON DELETE CASCADE
);
CREATE INDEX ix_servers_logo ON servers (logo);
CREATE INDEX trail_of_server ON changes (server_id, id);
CREATE INDEX ix_drafts_server_id ON drafts (server_id);
CREATE INDEX ix_ping_roles_server_id ON ping_roles (server_id);
CREATE UNIQUE INDEX one_ping_role_of_a_kind ON ping_roles (server_id, kind);
CREATE INDEX ix_reminded_people_server_id ON reminded_people (server_id);
CREATE UNIQUE INDEX one_row_of_a_person ON reminded_people (server_id, person_id);
CREATE UNIQUE INDEX one_event_of_a_subject ON server_events (server_id, uid);
CREATE INDEX ix_server_events_due_at ON server_events (due_at);
CREATE INDEX ix_server_events_server_id ON server_events (server_id);
CREATE INDEX ix_followed_teams_server_id ON followed_teams (server_id);
CREATE UNIQUE INDEX teams_of_a_person ON followed_teams (person_id, server_id);
CREATE INDEX ix_troubles_server_id ON troubles (server_id);
CREATE INDEX ix_seasons_server_id ON seasons (server_id);
CREATE UNIQUE INDEX one_current_season ON seasons (server_id) WHERE current;
CREATE INDEX ix_faces_banner ON faces (banner);
CREATE INDEX ix_faces_avatar ON faces (avatar);
CREATE INDEX ix_follows_server_id ON follows (server_id);
CREATE INDEX ix_entries_season_id ON entries (season_id);
CREATE INDEX ix_rounds_season_id ON rounds (season_id);
CREATE INDEX ix_weekend_cards_round_id ON weekend_cards (round_id);
CREATE UNIQUE INDEX one_card_of_a_round ON weekend_cards (round_id);
CREATE INDEX ix_forum_posts_server_id ON forum_posts (server_id);
CREATE INDEX ix_forum_posts_season_id ON forum_posts (season_id);
CREATE INDEX ix_forum_posts_round_id ON forum_posts (round_id);
CREATE INDEX posts_of_forum ON forum_posts (channel_id);
CREATE INDEX ix_bundles_round_id ON bundles (round_id);
CREATE INDEX ix_typed_points_round_id ON typed_points (round_id);
CREATE INDEX ix_past_crews_entry_id ON past_crews (entry_id);
CREATE INDEX ix_sessions_round_id ON sessions (round_id);
CREATE INDEX ix_sent_pings_session_id ON sent_pings (session_id);
CREATE INDEX ix_sent_pings_server_id ON sent_pings (server_id);
CREATE INDEX ix_sent_pings_round_id ON sent_pings (round_id);
CREATE INDEX ix_own_reminders_reminded_people_id ON own_reminders (reminded_people_id);
CREATE INDEX ix_own_reminders_round_id ON own_reminders (round_id);
CREATE INDEX ix_own_reminders_session_id ON own_reminders (session_id);
CREATE INDEX ix_guesses_server_id ON guesses (server_id);
CREATE UNIQUE INDEX one_guess_of_a_person ON guesses (session_id, entry_id, person_id);
CREATE INDEX ix_guesses_session_id ON guesses (session_id);
CREATE INDEX ix_guesses_entry_id ON guesses (entry_id);
CREATE UNIQUE INDEX one_count_of_an_answer ON driver_votes (session_id, answer);
CREATE INDEX ix_driver_votes_session_id ON driver_votes (session_id);
CREATE INDEX ix_notices_round_id ON notices (round_id);
CREATE INDEX ix_notices_session_id ON notices (session_id);
CREATE INDEX ix_results_session_id ON results (session_id);
CREATE INDEX ix_results_entry_id ON results (entry_id);
CREATE INDEX ix_results_bundle_id ON results (bundle_id);
CREATE INDEX ix_results_photo ON results (photo);
CREATE INDEX ix_quotes_round_id ON quotes (round_id);
CREATE INDEX ix_quotes_session_id ON quotes (session_id);
CREATE INDEX ix_quotes_season_id ON quotes (season_id);
CREATE INDEX ix_quotes_photo ON quotes (photo);
CREATE INDEX ix_quotes_bundle_id ON quotes (bundle_id);
CREATE INDEX ix_timing_files_session_id ON timing_files (session_id);
CREATE INDEX ix_announcements_session_id ON announcements (session_id);
CREATE INDEX ix_announcements_own_reminder_id ON announcements (own_reminder_id);
CREATE INDEX ix_announcements_change_id ON announcements (change_id);
CREATE INDEX ix_announcements_result_id ON announcements (result_id);
CREATE INDEX ix_announcements_server_id ON announcements (server_id);
CREATE INDEX ix_announcements_notice_id ON announcements (notice_id);
CREATE INDEX ix_announcements_bundle_id ON announcements (bundle_id);
CREATE INDEX ix_announcements_quote_id ON announcements (quote_id);
CREATE INDEX ix_announcements_round_id ON announcements (round_id);
CREATE INDEX ix_result_steps_result_id ON result_steps (result_id);
CREATE INDEX ix_deliveries_follow_id ON deliveries (follow_id);
CREATE INDEX told_in_channel ON deliveries (channel_id, announcement_id);
CREATE INDEX waiting_deliveries ON deliveries (due_at) WHERE state IN ('pending', 'paused');
CREATE INDEX ix_deliveries_announcement_id ON deliveries (announcement_id);
CREATE INDEX queue_of_deliveries ON deliveries (rank, due_at, place) WHERE state IN ('pending', 'paused');
CREATE INDEX unfinished_in_channel ON deliveries (channel_id, id) WHERE state IN ('pending', 'claimed', 'paused');
COMMIT;
