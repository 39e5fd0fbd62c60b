BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0057');
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
INSERT INTO "announcements" VALUES(1,1577167049912745986,'reminder',NULL,NULL,4,NULL,NULL,NULL,'7d','2023-07-07 07:00:00.000000','2023-07-14 22:00:00.000000','2023-07-02 16:00:03.525459',NULL,NULL,'a1c00950');
INSERT INTO "announcements" VALUES(2,1577167049912745986,'reminder',NULL,NULL,5,NULL,NULL,NULL,'7d','2023-08-25 07:00:00.000000','2023-09-01 22:00:00.000000','2023-07-02 16:00:03.525459',NULL,NULL,'a1c00950');
INSERT INTO "announcements" VALUES(3,1577167049912745986,'reminder',NULL,NULL,6,NULL,NULL,NULL,'7d','2023-09-22 07:00:00.000000','2023-09-29 22:00:00.000000','2023-07-02 16:00:03.525459',NULL,NULL,'a1c00950');
INSERT INTO "announcements" VALUES(4,1577167049912745986,'reminder',NULL,NULL,4,NULL,NULL,NULL,'1d','2023-07-13 07:00:00.000000','2023-07-14 22:00:00.000000','2023-07-02 16:00:03.525459',NULL,NULL,'a1c00950');
INSERT INTO "announcements" VALUES(5,1577167049912745986,'reminder',NULL,NULL,5,NULL,NULL,NULL,'1d','2023-08-31 07:00:00.000000','2023-09-01 22:00:00.000000','2023-07-02 16:00:03.525459',NULL,NULL,'a1c00950');
INSERT INTO "announcements" VALUES(6,1577167049912745986,'reminder',NULL,NULL,6,NULL,NULL,NULL,'1d','2023-09-28 07:00:00.000000','2023-09-29 22:00:00.000000','2023-07-02 16:00:03.525459',NULL,NULL,'a1c00950');
INSERT INTO "announcements" VALUES(7,1577167049912745986,'desk',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2023-07-02 16:00:04.246797',NULL,NULL,'a6fd5042');
INSERT INTO "announcements" VALUES(8,1577167049912745986,'trail',NULL,NULL,NULL,NULL,3,NULL,NULL,NULL,NULL,'2023-07-02 16:00:04.366923',NULL,NULL,'a6fd5042');
INSERT INTO "announcements" VALUES(9,1577167049912745986,'result',1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2023-07-02 16:00:04.599605',NULL,NULL,'159075eb');
INSERT INTO "announcements" VALUES(10,1577167049912745986,'trail',NULL,NULL,NULL,NULL,4,NULL,NULL,NULL,NULL,'2023-07-02 16:00:04.644379',NULL,NULL,'159075eb');
INSERT INTO "announcements" VALUES(12,1577167049912745986,'result',1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2023-07-02 16:00:04.991017',NULL,NULL,'3b2e35ce');
INSERT INTO "announcements" VALUES(13,1577167049912745986,'trail',NULL,NULL,NULL,NULL,5,NULL,NULL,NULL,NULL,'2023-07-02 16:00:05.019364',NULL,NULL,'3b2e35ce');
INSERT INTO "announcements" VALUES(14,1577167049912745986,'result',2,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2023-07-02 16:00:05.331231',NULL,NULL,'10e0a5b8');
INSERT INTO "announcements" VALUES(15,1577167049912745986,'trail',NULL,NULL,NULL,NULL,6,NULL,NULL,NULL,NULL,'2023-07-02 16:00:05.370416',NULL,NULL,'10e0a5b8');
INSERT INTO "announcements" VALUES(16,1577167049912745986,'quote',NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2023-07-02 16:00:05.619591',NULL,NULL,'94379ab1');
INSERT INTO "announcements" VALUES(17,1577167049912745986,'trail',NULL,NULL,NULL,NULL,7,NULL,NULL,NULL,NULL,'2023-07-02 16:00:05.666414',NULL,NULL,'94379ab1');
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
INSERT INTO "changes" VALUES(1,1577167049912745986,1577167076831789117,'2023-07-02 16:00:03.947478','stored','settings',1577167049912745986,'["Settings", {}, ""]',NULL,'{"channel": 1577167049912745989, "staff": 1577167049912745987, "team": null, "timezone": "UTC", "quiet_hours": null, "events": "off", "card": "off", "guess": "off", "standings": "off", "driver_poll": "off", "language": null, "picture": "off", "voice": null, "hashtags": null, "reminders": "7d, 1d, 1h", "ping": 1577167049912745988, "spoilers": null, "staff_channel": null, "colour": null, "logo": null, "avatar": null, "banner": null, "bio": null, "page": null, "page_name": null, "season": {"in_force": [1], "toml": "# A season as Pitboard reads it: /season import. Starts are local times at the venue.\n\n[season]\nseries = \"GT4 European Series\"\nyear = 2023\nteam = \"B\u00e4ckman siblings\"\nsessions = [\n    \"fp1\",\n    \"fp2\",\n    \"q1\",\n    \"q2\",\n    \"race1\",\n    \"race2\",\n]\nphotos = \"http://bit.ly/jabaeckman-photos\"\n\n[[entries]]\ncar = \"Aston Martin Vantage GT4\"\nclass = \"Silver\"\ndrivers = [\n    \"Andreas B\u00e4ckman\",\n    \"Jessica B\u00e4ckman\",\n]\n\n[[rounds]]\nname = \"Monza\"\nvenue = \"Autodromo Nazionale Monza\"\ncountry = \"IT\"\ntimezone = \"Europe/Rome\"\nfirst_day = 2023-04-21\nlast_day = 2023-04-23\n\n[[rounds]]\nname = \"Paul Ricard\"\nvenue = \"Circuit Paul Ricard\"\ncountry = \"FR\"\ntimezone = \"Europe/Paris\"\nfirst_day = 2023-06-02\nlast_day = 2023-06-04\n\n[[rounds]]\nname = \"Spa-Francorchamps\"\nvenue = \"Circuit de Spa-Francorchamps\"\ncountry = \"BE\"\ntimezone = \"Europe/Brussels\"\nfirst_day = 2023-06-29\nlast_day = 2023-07-02\n\n[[rounds]]\nname = \"Misano\"\nvenue = \"Misano World Circuit Marco Simoncelli\"\nnear = \"Bologna\"\ncountry = \"IT\"\ntimezone = \"Europe/Rome\"\nfirst_day = 2023-07-14\nlast_day = 2023-07-16\n\n[[rounds]]\nname = \"Hockenheim\"\nvenue = \"Hockenheimring\"\ncountry = \"DE\"\ntimezone = \"Europe/Berlin\"\nfirst_day = 2023-09-01\nlast_day = 2023-09-03\n\n[[rounds]]\nname = \"Barcelona\"\nvenue = \"Circuit de Barcelona-Catalunya\"\ncountry = \"ES\"\ntimezone = \"Europe/Madrid\"\nfirst_day = 2023-09-29\nlast_day = 2023-10-01\n"}}',NULL);
INSERT INTO "changes" VALUES(2,1577167049912745986,1577167076831789117,'2023-07-02 16:00:04.173210','changed','settings',1577167049912745986,'["Settings", {}, ""]','{"channel": 1577167049912745989, "staff": 1577167049912745987, "team": null, "timezone": "UTC", "quiet_hours": null, "events": "off", "card": "off", "guess": "off", "standings": "off", "driver_poll": "off", "language": null, "picture": "off", "voice": null, "hashtags": null, "reminders": "7d, 1d, 1h", "ping": 1577167049912745988, "spoilers": null, "staff_channel": null, "colour": null, "logo": null, "avatar": null, "banner": null, "bio": null, "page": null, "page_name": null, "season": null}','{"channel": 1577167049912745989, "staff": 1577167049912745987, "team": null, "timezone": "UTC", "quiet_hours": null, "events": "off", "card": "off", "guess": "off", "standings": "off", "driver_poll": "off", "language": null, "picture": "off", "voice": null, "hashtags": null, "reminders": "7d, 1d, 1h", "ping": 1577167049912745988, "spoilers": 24, "staff_channel": null, "colour": null, "logo": null, "avatar": null, "banner": null, "bio": null, "page": null, "page_name": null, "season": null}',NULL);
INSERT INTO "changes" VALUES(3,1577167049912745986,1577167076831789117,'2023-07-02 16:00:04.359717','changed','settings',1577167049912745986,'["Settings", {}, ""]','{"channel": 1577167049912745989, "staff": 1577167049912745987, "team": null, "timezone": "UTC", "quiet_hours": null, "events": "off", "card": "off", "guess": "off", "standings": "off", "driver_poll": "off", "language": null, "picture": "off", "voice": null, "hashtags": null, "reminders": "7d, 1d, 1h", "ping": 1577167049912745988, "spoilers": 24, "staff_channel": null, "colour": null, "logo": null, "avatar": null, "banner": null, "bio": null, "page": null, "page_name": null, "season": null}','{"channel": 1577167049912745989, "staff": 1577167049912745987, "team": null, "timezone": "UTC", "quiet_hours": null, "events": "off", "card": "off", "guess": "off", "standings": "off", "driver_poll": "off", "language": null, "picture": "off", "voice": null, "hashtags": null, "reminders": "7d, 1d, 1h", "ping": 1577167049912745988, "spoilers": 24, "staff_channel": 1577167049912745990, "colour": null, "logo": null, "avatar": null, "banner": null, "bio": null, "page": null, "page_name": null, "season": null}',NULL);
INSERT INTO "changes" VALUES(4,1577167049912745986,1577167076831789117,'2023-07-02 16:00:04.640258','stored','result',1,'["{session} at {round}", {"session": "\u0002[\"Race {number}\", {\"number\": \"2\"}, \"\"]\u0003", "round": "Spa-Francorchamps"}, ""]',NULL,'{"life": "final", "status": "classified", "position": 18, "overall": 24, "grid": 34, "driver": null, "note": null, "photo": null}',NULL);
INSERT INTO "changes" VALUES(5,1577167049912745986,1577167076831789117,'2023-07-02 16:00:05.013508','changed','result',1,'["{session} at {round}", {"session": "\u0002[\"Race {number}\", {\"number\": \"2\"}, \"\"]\u0003", "round": "Spa-Francorchamps"}, ""]','{"life": "final", "status": "classified", "position": 18, "overall": 24, "grid": 34, "driver": null, "note": null, "photo": null}','{"life": "final", "status": "classified", "position": 20, "overall": 26, "grid": 34, "driver": null, "note": "18th on the road, 11 s added", "photo": null}',NULL);
INSERT INTO "changes" VALUES(6,1577167049912745986,1577167076831789117,'2023-07-02 16:00:05.359172','stored','result',2,'["{session} at {round}", {"session": "\u0002[\"Race {number}\", {\"number\": \"1\"}, \"\"]\u0003", "round": "Spa-Francorchamps"}, ""]',NULL,'{"life": "final", "status": "DNF", "position": null, "overall": null, "grid": null, "driver": null, "note": null, "photo": null}',NULL);
INSERT INTO "changes" VALUES(7,1577167049912745986,1577167076831789117,'2023-07-02 16:00:05.665498','stored','quote',1,'["Quote of {driver} on {about}", {"driver": "Andreas Bäckman", "about": "\u0002[\"{session} at {round}\", {\"session\": \"\\u0002[\\\"Race {number}\\\", {\\\"number\\\": \\\"2\\\"}, \\\"\\\"]\\u0003\", \"round\": \"Spa-Francorchamps\"}, \"\"]\u0003"}, ""]',NULL,'{"driver": "Andreas B\u00e4ckman", "text": "\u201cTough\u201d, but we made it.", "season_id": 1, "round_id": 3, "session_id": 18, "language": null, "translation": null, "photo": null, "not_before": null, "author": null, "approved_by": null, "withdrawn": false, "role": null, "typed_by": 1577167076831789117, "approver": null, "approver_is_staff": false, "held": false, "rejected": false}',NULL);
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
	lease_number INTEGER, 
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
INSERT INTO "deliveries" VALUES(1,1,1,'post','pending',1577167049912745986,1577167049912745989,'0374a216962d6343','2023-07-07 07:00:00.000000',0,NULL,NULL,0,0,NULL,NULL,NULL,NULL,1,1,NULL,0,NULL);
INSERT INTO "deliveries" VALUES(2,2,1,'post','pending',1577167049912745986,1577167049912745989,'6988707161f7c23b','2023-08-25 07:00:00.000000',0,NULL,NULL,0,0,NULL,NULL,NULL,NULL,1,1,NULL,0,NULL);
INSERT INTO "deliveries" VALUES(3,3,1,'post','pending',1577167049912745986,1577167049912745989,'9c937539323cbd13','2023-09-22 07:00:00.000000',0,NULL,NULL,0,0,NULL,NULL,NULL,NULL,1,1,NULL,0,NULL);
INSERT INTO "deliveries" VALUES(4,4,1,'post','pending',1577167049912745986,1577167049912745989,'22a779975b8078a7','2023-07-13 07:00:00.000000',0,NULL,NULL,0,0,NULL,NULL,NULL,NULL,1,1,NULL,0,NULL);
INSERT INTO "deliveries" VALUES(5,5,1,'post','pending',1577167049912745986,1577167049912745989,'060cc01bc9dc4191','2023-08-31 07:00:00.000000',0,NULL,NULL,0,0,NULL,NULL,NULL,NULL,1,1,NULL,0,NULL);
INSERT INTO "deliveries" VALUES(6,6,1,'post','pending',1577167049912745986,1577167049912745989,'c4fc4357a37b91d9','2023-09-28 07:00:00.000000',0,NULL,NULL,0,0,NULL,NULL,NULL,NULL,1,1,NULL,0,NULL);
INSERT INTO "deliveries" VALUES(7,7,2,'post','sent',1577167049912745986,1577167049912745990,'68af72076ceda3ca',NULL,1,'767ea59c0c744ae8a6ca7893471b2aae',NULL,0,0,'2023-07-02 16:00:04.508181',1577167088819109957,NULL,NULL,2,2,NULL,0,1);
INSERT INTO "deliveries" VALUES(8,8,2,'post','sent',1577167049912745986,1577167049912745990,'a402a774d27e8039',NULL,1,'767ea59c0c744ae8a6ca7893471b2aae',NULL,0,0,'2023-07-02 16:00:04.746461',1577167089767022663,NULL,NULL,2,0,NULL,0,1);
INSERT INTO "deliveries" VALUES(9,9,1,'post','sent',1577167049912745986,1577167049912745989,'4b1066c03400a335',NULL,1,'767ea59c0c744ae8a6ca7893471b2aae',NULL,0,0,'2023-07-02 16:00:04.806679',1577167090031263816,NULL,NULL,0,0,NULL,0,1);
INSERT INTO "deliveries" VALUES(10,9,1,'open','pending',1577167049912745986,1577167049912745989,'19aa44ba9a567628','2023-07-03 16:00:04.599605',0,NULL,NULL,0,0,NULL,NULL,NULL,NULL,1,0,NULL,0,NULL);
INSERT INTO "deliveries" VALUES(11,10,2,'post','sent',1577167049912745986,1577167049912745990,'c7d3da475e316d49',NULL,1,'767ea59c0c744ae8a6ca7893471b2aae',NULL,0,0,'2023-07-02 16:00:04.845498',1577167090203230281,NULL,NULL,2,0,NULL,0,1);
INSERT INTO "deliveries" VALUES(13,12,1,'edit','sent',1577167049912745986,1577167049912745989,'cb7c91898e44095a',NULL,1,'767ea59c0c744ae8a6ca7893471b2aae',NULL,0,0,'2023-07-02 16:00:05.158373',1577167090031263816,NULL,NULL,0,0,NULL,0,1);
INSERT INTO "deliveries" VALUES(14,13,2,'post','sent',1577167049912745986,1577167049912745990,'139fd8e4fa85e1a6',NULL,1,'767ea59c0c744ae8a6ca7893471b2aae',NULL,0,0,'2023-07-02 16:00:05.123585',1577167091373441100,NULL,NULL,2,0,NULL,0,1);
INSERT INTO "deliveries" VALUES(15,14,1,'post','sent',1577167049912745986,1577167049912745989,'7b102b47bd825cf2',NULL,1,'767ea59c0c744ae8a6ca7893471b2aae',NULL,0,0,'2023-07-02 16:00:05.495708',1577167092904362064,NULL,NULL,0,0,NULL,0,1);
INSERT INTO "deliveries" VALUES(16,14,1,'open','pending',1577167049912745986,1577167049912745989,'21b0842d96d7979e','2023-07-03 16:00:05.331231',0,NULL,NULL,0,0,NULL,NULL,NULL,NULL,1,0,NULL,0,NULL);
INSERT INTO "deliveries" VALUES(17,15,2,'post','sent',1577167049912745986,1577167049912745990,'b35314835a1d66ca',NULL,1,'767ea59c0c744ae8a6ca7893471b2aae',NULL,0,0,'2023-07-02 16:00:05.434631',1577167092690452559,NULL,NULL,2,0,NULL,0,1);
INSERT INTO "deliveries" VALUES(18,16,1,'post','sent',1577167049912745986,1577167049912745989,'f7135030c792316a',NULL,1,'767ea59c0c744ae8a6ca7893471b2aae',NULL,0,0,'2023-07-02 16:00:05.767734',1577167094103933012,NULL,NULL,0,0,NULL,0,1);
INSERT INTO "deliveries" VALUES(19,16,1,'open','pending',1577167049912745986,1577167049912745989,'d649227702d92449','2023-07-03 16:00:05.619591',0,NULL,NULL,0,0,NULL,NULL,NULL,NULL,1,0,NULL,0,NULL);
INSERT INTO "deliveries" VALUES(20,17,2,'post','sent',1577167049912745986,1577167049912745990,'c60dba0294dcf747',NULL,1,'767ea59c0c744ae8a6ca7893471b2aae',NULL,0,0,'2023-07-02 16:00:05.751037',1577167094032629843,NULL,NULL,2,0,NULL,0,1);
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
CREATE TABLE follow_codes (
	server_id BIGINT NOT NULL, 
	code VARCHAR(15) NOT NULL, 
	PRIMARY KEY (server_id), 
	UNIQUE (code), 
	FOREIGN KEY(server_id) REFERENCES servers (id) ON DELETE CASCADE
);
CREATE TABLE follow_endings (
	id INTEGER NOT NULL, 
	guild_id BIGINT NOT NULL, 
	channel_id BIGINT NOT NULL, 
	team TEXT NOT NULL, 
	reason VARCHAR(10) NOT NULL, 
	PRIMARY KEY (id), 
	CONSTRAINT known_reason CHECK (reason IN ('refused', 'left'))
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
	language VARCHAR(2), 
	followed_by BIGINT, 
	PRIMARY KEY (id), 
	UNIQUE (server_id, channel_id), 
	CONSTRAINT known_audience CHECK (audience IN ('followers', 'staff', 'networks')), 
	FOREIGN KEY(server_id) REFERENCES servers (id) ON DELETE CASCADE
);
INSERT INTO "follows" VALUES(1,1577167049912745986,1577167049912745986,1577167049912745989,'7d, 1d, 1h',1577167049912745988,24,'followers',NULL,NULL);
INSERT INTO "follows" VALUES(2,1577167049912745986,1577167049912745986,1577167049912745990,'off',NULL,NULL,'staff',NULL,NULL);
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
CREATE TABLE leases (
	name VARCHAR(80) NOT NULL, 
	holder VARCHAR(32) NOT NULL, 
	number INTEGER NOT NULL, 
	until DOUBLE, 
	PRIMARY KEY (name)
);
INSERT INTO "leases" VALUES('shard 1/0','',1,0.0);
INSERT INTO "leases" VALUES('courier','',1,0.0);
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
CREATE TABLE past_follows (
	id INTEGER NOT NULL, 
	server_id BIGINT NOT NULL, 
	guild_id BIGINT NOT NULL, 
	channel_id BIGINT NOT NULL, 
	reminders TEXT NOT NULL, 
	ping_role_id BIGINT, 
	spoilers INTEGER, 
	language VARCHAR(2), 
	until DATETIME NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(server_id) REFERENCES servers (id) ON DELETE CASCADE
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
CREATE TABLE publications (
	id INTEGER NOT NULL, 
	delivery_id INTEGER NOT NULL, 
	guild_id BIGINT NOT NULL, 
	channel_id BIGINT NOT NULL, 
	message_id BIGINT NOT NULL, 
	rank INTEGER NOT NULL, 
	state VARCHAR(10) NOT NULL, 
	posted_at DATETIME NOT NULL, 
	stale_at DATETIME NOT NULL, 
	due_at DATETIME, 
	claimed_until DATETIME, 
	published_at DATETIME, 
	reason TEXT, 
	PRIMARY KEY (id), 
	UNIQUE (delivery_id), 
	CONSTRAINT published_at_some_time CHECK (state <> 'published' OR published_at IS NOT NULL), 
	CONSTRAINT left_says_why CHECK (state <> 'left' OR reason IS NOT NULL), 
	CONSTRAINT known_state CHECK (state IN ('waiting', 'published', 'left')), 
	FOREIGN KEY(delivery_id) REFERENCES deliveries (id) ON DELETE CASCADE
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
INSERT INTO "quotes" VALUES(1,1,3,18,'Andreas Bäckman',NULL,'“Tough”, but we made it.',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,1577167076831789117,'2023-07-02 16:00:05.614206',NULL,NULL,0,0,0);
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
CREATE TABLE refused_followers (
	id INTEGER NOT NULL, 
	server_id BIGINT NOT NULL, 
	guild_id BIGINT NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (server_id, guild_id), 
	FOREIGN KEY(server_id) REFERENCES servers (id) ON DELETE CASCADE
);
CREATE TABLE reminded_people (
	id INTEGER NOT NULL, 
	server_id BIGINT NOT NULL, 
	person_id BIGINT NOT NULL, 
	channel_id BIGINT NOT NULL, 
	closed_at DATETIME, 
	told_closed BOOLEAN DEFAULT 0 NOT NULL, 
	language VARCHAR(2), 
	PRIMARY KEY (id), 
	FOREIGN KEY(server_id) REFERENCES servers (id) ON DELETE CASCADE
);
CREATE TABLE replans (
	server_id BIGINT NOT NULL, 
	after_follow_id INTEGER NOT NULL, 
	touched JSON NOT NULL, 
	changed_at DATETIME, 
	PRIMARY KEY (server_id), 
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
INSERT INTO "result_steps" VALUES(1,1,'final','classified',18,24,34,NULL,NULL,1577167076831789117,'2023-07-02 16:00:04.587743');
INSERT INTO "result_steps" VALUES(2,1,'final','classified',20,26,34,'18th on the road, 11 s added',NULL,1577167076831789117,'2023-07-02 16:00:04.979649');
INSERT INTO "result_steps" VALUES(3,2,'final','DNF',NULL,NULL,NULL,NULL,NULL,1577167076831789117,'2023-07-02 16:00:05.322700');
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
INSERT INTO "results" VALUES(1,18,1,'final','classified',20,26,34,'18th on the road, 11 s added',NULL,NULL,NULL,NULL,'2023-07-02 16:00:04.979649',NULL,'Aston Martin Vantage GT4','Silver','["Andreas B\u00e4ckman", "Jessica B\u00e4ckman"]',NULL);
INSERT INTO "results" VALUES(2,17,1,'final','DNF',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2023-07-02 16:00:05.322700',NULL,'Aston Martin Vantage GT4','Silver','["Andreas B\u00e4ckman", "Jessica B\u00e4ckman"]',NULL);
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
INSERT INTO "rounds" VALUES(1,1,'Monza','Autodromo Nazionale Monza',NULL,'IT','Europe/Rome','2023-04-21','2023-04-23','scheduled','dc73e3eb9a684ee481a38460fedbbd29',0,NULL);
INSERT INTO "rounds" VALUES(2,1,'Paul Ricard','Circuit Paul Ricard',NULL,'FR','Europe/Paris','2023-06-02','2023-06-04','scheduled','bcfff72dc34c4ee4bc2cf5a9885632c4',0,NULL);
INSERT INTO "rounds" VALUES(3,1,'Spa-Francorchamps','Circuit de Spa-Francorchamps',NULL,'BE','Europe/Brussels','2023-06-29','2023-07-02','scheduled','4bef855cd9b642958cd6905d32d97015',0,NULL);
INSERT INTO "rounds" VALUES(4,1,'Misano','Misano World Circuit Marco Simoncelli','Bologna','IT','Europe/Rome','2023-07-14','2023-07-16','scheduled','842aeda3c8234d25bba49c5cbdb0f0c7',0,NULL);
INSERT INTO "rounds" VALUES(5,1,'Hockenheim','Hockenheimring',NULL,'DE','Europe/Berlin','2023-09-01','2023-09-03','scheduled','ca2db01c6d5d40c795c27e31a1bea49b',0,NULL);
INSERT INTO "rounds" VALUES(6,1,'Barcelona','Circuit de Barcelona-Catalunya',NULL,'ES','Europe/Madrid','2023-09-29','2023-10-01','scheduled','ff4da3e362ff4c969179b1735759eebf',0,NULL);
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
	CONSTRAINT one_season_of_a_team UNIQUE (server_id, series, year, team), 
	FOREIGN KEY(server_id) REFERENCES servers (id) ON DELETE CASCADE
);
INSERT INTO "seasons" VALUES(1,1577167049912745986,'GT4 European Series',2023,'Bäckman siblings','http://bit.ly/jabaeckman-photos','["fp1", "fp2", "q1", "q2", "race1", "race2"]',1,NULL);
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
	voice_channel_id BIGINT, 
	has_cards BOOLEAN DEFAULT 0 NOT NULL, 
	has_card_threads BOOLEAN DEFAULT 0 NOT NULL, 
	has_guesses BOOLEAN DEFAULT 0 NOT NULL, 
	has_standings BOOLEAN DEFAULT 0 NOT NULL, 
	hashtags TEXT, 
	has_driver_polls BOOLEAN DEFAULT 0 NOT NULL, 
	has_pictures BOOLEAN DEFAULT 0 NOT NULL, 
	events VARCHAR(10) DEFAULT 'off' NOT NULL, 
	language VARCHAR(2), 
	discord_language VARCHAR(2) DEFAULT 'en' NOT NULL, 
	revision BIGINT DEFAULT '0' NOT NULL, 
	PRIMARY KEY (id), 
	CONSTRAINT known_events CHECK (events IN ('off', 'rounds', 'sessions')), 
	CONSTRAINT logo_of_server FOREIGN KEY(logo) REFERENCES photos (digest)
);
INSERT INTO "servers" VALUES(1577167049912745986,1577167049912745987,'UTC',NULL,1577167076831789117,'2023-07-02 16:00:04.246797',NULL,NULL,NULL,NULL,0,0,0,0,NULL,0,0,'off',NULL,'en',-3567521014087181994);
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
INSERT INTO "sessions" VALUES(1,1,0,'fp1','Free practice 1',NULL,NULL,NULL,NULL,'scheduled','1','f9b083a211ce4d8c9720bf5c9b0ac3a0',0,NULL);
INSERT INTO "sessions" VALUES(2,1,1,'fp2','Free practice 2',NULL,NULL,NULL,NULL,'scheduled','1','e65b460c1e944206bd97fb587fe0c5df',0,NULL);
INSERT INTO "sessions" VALUES(3,1,2,'q1','Qualifying 1',NULL,NULL,NULL,NULL,'scheduled','1','ef9ce7cd9dd14ddda8f3fff8325e4575',0,NULL);
INSERT INTO "sessions" VALUES(4,1,3,'q2','Qualifying 2',NULL,NULL,NULL,NULL,'scheduled','1','537c1d0c75ac4617a8db4f625dbbcc78',0,NULL);
INSERT INTO "sessions" VALUES(5,1,4,'race1','Race 1',NULL,NULL,NULL,NULL,'scheduled','1','1311fb0429b84367853264a981f9931b',0,NULL);
INSERT INTO "sessions" VALUES(6,1,5,'race2','Race 2',NULL,NULL,NULL,NULL,'scheduled','1','cea48bc58f0245e29332c2a9121a04c5',0,NULL);
INSERT INTO "sessions" VALUES(7,2,0,'fp1','Free practice 1',NULL,NULL,NULL,NULL,'scheduled','1','0333a8d869b7499cae3d9b46a41fe406',0,NULL);
INSERT INTO "sessions" VALUES(8,2,1,'fp2','Free practice 2',NULL,NULL,NULL,NULL,'scheduled','1','b48e4c66068a43bdbd3aebf1a1d681cd',0,NULL);
INSERT INTO "sessions" VALUES(9,2,2,'q1','Qualifying 1',NULL,NULL,NULL,NULL,'scheduled','1','b74f74cff49c46c9b556c5d0de5e2548',0,NULL);
INSERT INTO "sessions" VALUES(10,2,3,'q2','Qualifying 2',NULL,NULL,NULL,NULL,'scheduled','1','0aa518ea365e4eb68138e707d9eff287',0,NULL);
INSERT INTO "sessions" VALUES(11,2,4,'race1','Race 1',NULL,NULL,NULL,NULL,'scheduled','1','c8080d7615474ad68aeab5fd969be871',0,NULL);
INSERT INTO "sessions" VALUES(12,2,5,'race2','Race 2',NULL,NULL,NULL,NULL,'scheduled','1','b1a2249ece814594ab801aa67859fd6f',0,NULL);
INSERT INTO "sessions" VALUES(13,3,0,'fp1','Free practice 1',NULL,NULL,NULL,NULL,'scheduled','1','facbd980e5ac4b689858dfcf0cd3aca1',0,NULL);
INSERT INTO "sessions" VALUES(14,3,1,'fp2','Free practice 2',NULL,NULL,NULL,NULL,'scheduled','1','5f8188a8e4d3443786caeab217489662',0,NULL);
INSERT INTO "sessions" VALUES(15,3,2,'q1','Qualifying 1',NULL,NULL,NULL,NULL,'scheduled','1','362f2ecd210843d8ad94c7ebe8d84e97',0,NULL);
INSERT INTO "sessions" VALUES(16,3,3,'q2','Qualifying 2',NULL,NULL,NULL,NULL,'scheduled','1','985a5ff165b9483890b738fc713227fc',0,NULL);
INSERT INTO "sessions" VALUES(17,3,4,'race1','Race 1',NULL,NULL,NULL,NULL,'scheduled','1','3f44f20cdba8431a841e28c2b70e8626',0,NULL);
INSERT INTO "sessions" VALUES(18,3,5,'race2','Race 2',NULL,NULL,NULL,NULL,'scheduled','1','68614a4d2b7c4a1cb7f5c4676b69d9d6',0,NULL);
INSERT INTO "sessions" VALUES(19,4,0,'fp1','Free practice 1',NULL,NULL,NULL,NULL,'scheduled','1','3dcd3d73ddd448aa87d8bc5c3becb5ef',0,NULL);
INSERT INTO "sessions" VALUES(20,4,1,'fp2','Free practice 2',NULL,NULL,NULL,NULL,'scheduled','1','f8153689dcb0408b9ac1e88e489f1cbd',0,NULL);
INSERT INTO "sessions" VALUES(21,4,2,'q1','Qualifying 1',NULL,NULL,NULL,NULL,'scheduled','1','51a14f6af4de4d058639bd910c728e5a',0,NULL);
INSERT INTO "sessions" VALUES(22,4,3,'q2','Qualifying 2',NULL,NULL,NULL,NULL,'scheduled','1','1122b19c3a91487785869946efeca974',0,NULL);
INSERT INTO "sessions" VALUES(23,4,4,'race1','Race 1',NULL,NULL,NULL,NULL,'scheduled','1','c1e61d1acd1640ad9b972edf96410fdc',0,NULL);
INSERT INTO "sessions" VALUES(24,4,5,'race2','Race 2',NULL,NULL,NULL,NULL,'scheduled','1','bf6ae08589c64e0f8eb87493abf79841',0,NULL);
INSERT INTO "sessions" VALUES(25,5,0,'fp1','Free practice 1',NULL,NULL,NULL,NULL,'scheduled','1','47891a72bd394e038a1a3a67c0af7557',0,NULL);
INSERT INTO "sessions" VALUES(26,5,1,'fp2','Free practice 2',NULL,NULL,NULL,NULL,'scheduled','1','d6f300ad7d374eb0b91d30b94462efa4',0,NULL);
INSERT INTO "sessions" VALUES(27,5,2,'q1','Qualifying 1',NULL,NULL,NULL,NULL,'scheduled','1','b1f5ed9e82a141ea83f13191d6dc56b6',0,NULL);
INSERT INTO "sessions" VALUES(28,5,3,'q2','Qualifying 2',NULL,NULL,NULL,NULL,'scheduled','1','97a73d4806a14327b6fe6371a59e9d8e',0,NULL);
INSERT INTO "sessions" VALUES(29,5,4,'race1','Race 1',NULL,NULL,NULL,NULL,'scheduled','1','72b77922434e4bf3a3e3d4b2592c2b4e',0,NULL);
INSERT INTO "sessions" VALUES(30,5,5,'race2','Race 2',NULL,NULL,NULL,NULL,'scheduled','1','d032dc044e8341baad4d37093cc897c5',0,NULL);
INSERT INTO "sessions" VALUES(31,6,0,'fp1','Free practice 1',NULL,NULL,NULL,NULL,'scheduled','1','8f828d15b66045b28c41594bea98ed5f',0,NULL);
INSERT INTO "sessions" VALUES(32,6,1,'fp2','Free practice 2',NULL,NULL,NULL,NULL,'scheduled','1','79148df2eab34084b99b1802df2c1a64',0,NULL);
INSERT INTO "sessions" VALUES(33,6,2,'q1','Qualifying 1',NULL,NULL,NULL,NULL,'scheduled','1','807257d3bfe04d1180043e8f33212afa',0,NULL);
INSERT INTO "sessions" VALUES(34,6,3,'q2','Qualifying 2',NULL,NULL,NULL,NULL,'scheduled','1','6ac3e0a1ec6f4c338ad943a391d947b4',0,NULL);
INSERT INTO "sessions" VALUES(35,6,4,'race1','Race 1',NULL,NULL,NULL,NULL,'scheduled','1','3ad178cf53874afdac83fbf0592493f4',0,NULL);
INSERT INTO "sessions" VALUES(36,6,5,'race2','Race 2',NULL,NULL,NULL,NULL,'scheduled','1','24917149708242bf816419e25c4e5b42',0,NULL);
CREATE TABLE setup_drafts (
	server_id BIGINT NOT NULL, 
	choices JSON NOT NULL, 
	made_at DATETIME NOT NULL, 
	PRIMARY KEY (server_id)
);
CREATE TABLE spreads (
	announcement_id INTEGER NOT NULL, 
	purpose VARCHAR(10) NOT NULL, 
	after_follow_id INTEGER NOT NULL, 
	PRIMARY KEY (announcement_id), 
	CONSTRAINT known_purpose CHECK (purpose IN ('everybody', 'told', 'shown', 'withdraw')), 
	FOREIGN KEY(announcement_id) REFERENCES announcements (id) ON DELETE CASCADE
);
CREATE TABLE standings_files (
	id INTEGER NOT NULL, 
	round_id INTEGER NOT NULL, 
	digest VARCHAR(64) NOT NULL, 
	name TEXT NOT NULL, 
	tables JSON NOT NULL, 
	"by" BIGINT NOT NULL, 
	at DATETIME NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (round_id, digest), 
	FOREIGN KEY(round_id) REFERENCES rounds (id) ON DELETE CASCADE
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
CREATE TABLE voice_statuses (
	server_id BIGINT NOT NULL, 
	channel_id BIGINT NOT NULL, 
	shown TEXT NOT NULL, 
	due_at DATETIME, 
	PRIMARY KEY (server_id), 
	FOREIGN KEY(server_id) REFERENCES servers (id) ON DELETE CASCADE
);
CREATE TABLE weekend_cards (
	id INTEGER NOT NULL, 
	round_id INTEGER NOT NULL, 
	shown VARCHAR(64) NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(round_id) REFERENCES rounds (id) ON DELETE CASCADE
);
CREATE INDEX endings_in_server ON follow_endings (guild_id);
CREATE INDEX ix_servers_logo ON servers (logo);
CREATE INDEX trail_of_server ON changes (server_id, id);
CREATE INDEX ix_drafts_server_id ON drafts (server_id);
CREATE INDEX ix_ping_roles_server_id ON ping_roles (server_id);
CREATE UNIQUE INDEX one_ping_role_of_a_kind ON ping_roles (server_id, kind);
CREATE INDEX ix_reminded_people_server_id ON reminded_people (server_id);
CREATE UNIQUE INDEX one_row_of_a_person ON reminded_people (server_id, person_id);
CREATE INDEX ix_server_events_server_id ON server_events (server_id);
CREATE INDEX ix_server_events_due_at ON server_events (due_at);
CREATE UNIQUE INDEX one_event_of_a_subject ON server_events (server_id, uid);
CREATE UNIQUE INDEX teams_of_a_person ON followed_teams (person_id, server_id);
CREATE INDEX ix_followed_teams_server_id ON followed_teams (server_id);
CREATE INDEX ix_voice_statuses_due_at ON voice_statuses (due_at);
CREATE INDEX ix_refused_followers_server_id ON refused_followers (server_id);
CREATE INDEX ix_past_follows_server_id ON past_follows (server_id);
CREATE INDEX ix_troubles_server_id ON troubles (server_id);
CREATE INDEX seasons_in_force ON seasons (server_id) WHERE current;
CREATE INDEX ix_seasons_server_id ON seasons (server_id);
CREATE INDEX ix_faces_avatar ON faces (avatar);
CREATE INDEX ix_faces_banner ON faces (banner);
CREATE INDEX ix_follows_server_id ON follows (server_id);
CREATE INDEX follows_in_server ON follows (guild_id);
CREATE INDEX ix_entries_season_id ON entries (season_id);
CREATE INDEX ix_rounds_season_id ON rounds (season_id);
CREATE INDEX ix_weekend_cards_round_id ON weekend_cards (round_id);
CREATE UNIQUE INDEX one_card_of_a_round ON weekend_cards (round_id);
CREATE INDEX ix_forum_posts_season_id ON forum_posts (season_id);
CREATE INDEX posts_of_forum ON forum_posts (channel_id);
CREATE INDEX ix_forum_posts_server_id ON forum_posts (server_id);
CREATE INDEX ix_forum_posts_round_id ON forum_posts (round_id);
CREATE INDEX ix_bundles_round_id ON bundles (round_id);
CREATE INDEX ix_typed_points_round_id ON typed_points (round_id);
CREATE INDEX ix_standings_files_round_id ON standings_files (round_id);
CREATE INDEX ix_past_crews_entry_id ON past_crews (entry_id);
CREATE INDEX ix_sessions_round_id ON sessions (round_id);
CREATE INDEX ix_sent_pings_session_id ON sent_pings (session_id);
CREATE INDEX ix_sent_pings_server_id ON sent_pings (server_id);
CREATE INDEX ix_sent_pings_round_id ON sent_pings (round_id);
CREATE INDEX ix_own_reminders_reminded_people_id ON own_reminders (reminded_people_id);
CREATE INDEX ix_own_reminders_session_id ON own_reminders (session_id);
CREATE INDEX ix_own_reminders_round_id ON own_reminders (round_id);
CREATE UNIQUE INDEX one_guess_of_a_person ON guesses (session_id, entry_id, person_id);
CREATE INDEX ix_guesses_server_id ON guesses (server_id);
CREATE INDEX ix_guesses_entry_id ON guesses (entry_id);
CREATE INDEX ix_guesses_session_id ON guesses (session_id);
CREATE UNIQUE INDEX one_count_of_an_answer ON driver_votes (session_id, answer);
CREATE INDEX ix_driver_votes_session_id ON driver_votes (session_id);
CREATE INDEX ix_notices_round_id ON notices (round_id);
CREATE INDEX ix_notices_session_id ON notices (session_id);
CREATE INDEX ix_results_photo ON results (photo);
CREATE INDEX ix_results_entry_id ON results (entry_id);
CREATE INDEX ix_results_session_id ON results (session_id);
CREATE INDEX ix_results_bundle_id ON results (bundle_id);
CREATE INDEX ix_quotes_bundle_id ON quotes (bundle_id);
CREATE INDEX ix_quotes_round_id ON quotes (round_id);
CREATE INDEX ix_quotes_session_id ON quotes (session_id);
CREATE INDEX ix_quotes_season_id ON quotes (season_id);
CREATE INDEX ix_quotes_photo ON quotes (photo);
CREATE INDEX ix_timing_files_session_id ON timing_files (session_id);
CREATE INDEX ix_announcements_notice_id ON announcements (notice_id);
CREATE INDEX ix_announcements_bundle_id ON announcements (bundle_id);
CREATE INDEX ix_announcements_result_id ON announcements (result_id);
CREATE INDEX ix_announcements_change_id ON announcements (change_id);
CREATE INDEX ix_announcements_round_id ON announcements (round_id);
CREATE INDEX ix_announcements_own_reminder_id ON announcements (own_reminder_id);
CREATE INDEX ix_announcements_session_id ON announcements (session_id);
CREATE INDEX ix_announcements_server_id ON announcements (server_id);
CREATE INDEX ix_announcements_quote_id ON announcements (quote_id);
CREATE INDEX ix_result_steps_result_id ON result_steps (result_id);
CREATE INDEX queue_of_deliveries ON deliveries (rank, due_at, place) WHERE state IN ('pending', 'paused');
CREATE INDEX tried_deliveries ON deliveries (attempts, guild_id) WHERE state IN ('pending', 'paused') AND attempts > 0;
CREATE INDEX unfinished_in_channel ON deliveries (channel_id, id) WHERE state IN ('pending', 'claimed', 'paused');
CREATE INDEX ix_deliveries_follow_id ON deliveries (follow_id);
CREATE INDEX waiting_deliveries ON deliveries (due_at) WHERE state IN ('pending', 'paused');
CREATE INDEX claimed_deliveries ON deliveries (claimed_by) WHERE state IN ('claimed');
CREATE INDEX told_in_channel ON deliveries (channel_id, announcement_id);
CREATE INDEX ix_deliveries_announcement_id ON deliveries (announcement_id);
CREATE INDEX ix_publications_delivery_id ON publications (delivery_id);
CREATE INDEX published_in_channel ON publications (channel_id, published_at);
CREATE INDEX waiting_publications ON publications (rank, id) WHERE state IN ('waiting');
CREATE TRIGGER revision_servers_insert AFTER INSERT ON servers WHEN TRUE BEGIN UPDATE servers SET revision = random() WHERE id = (NEW.id); END;
CREATE TRIGGER revision_servers_update AFTER UPDATE ON servers WHEN NEW.revision = OLD.revision BEGIN UPDATE servers SET revision = random() WHERE id = (NEW.id) OR id = (OLD.id); END;
CREATE TRIGGER revision_servers_delete AFTER DELETE ON servers WHEN TRUE BEGIN UPDATE servers SET revision = random() WHERE id = (OLD.id); END;
CREATE TRIGGER revision_team_pages_insert AFTER INSERT ON team_pages WHEN TRUE BEGIN UPDATE servers SET revision = random() WHERE id = (NEW.server_id); END;
CREATE TRIGGER revision_team_pages_update AFTER UPDATE ON team_pages WHEN TRUE OR TRUE BEGIN UPDATE servers SET revision = random() WHERE id = (NEW.server_id) OR id = (OLD.server_id); END;
CREATE TRIGGER revision_team_pages_delete AFTER DELETE ON team_pages WHEN TRUE BEGIN UPDATE servers SET revision = random() WHERE id = (OLD.server_id); END;
CREATE TRIGGER revision_follows_insert AFTER INSERT ON follows WHEN TRUE BEGIN UPDATE servers SET revision = random() WHERE id = (NEW.server_id) OR id = (NEW.guild_id); END;
CREATE TRIGGER revision_follows_update AFTER UPDATE ON follows WHEN TRUE OR TRUE BEGIN UPDATE servers SET revision = random() WHERE id = (NEW.server_id) OR id = (OLD.server_id) OR id = (NEW.guild_id) OR id = (OLD.guild_id); END;
CREATE TRIGGER revision_follows_delete AFTER DELETE ON follows WHEN TRUE BEGIN UPDATE servers SET revision = random() WHERE id = (OLD.server_id) OR id = (OLD.guild_id); END;
CREATE TRIGGER revision_reminded_people_insert AFTER INSERT ON reminded_people WHEN TRUE BEGIN UPDATE servers SET revision = random() WHERE id = (NEW.server_id); END;
CREATE TRIGGER revision_reminded_people_update AFTER UPDATE ON reminded_people WHEN TRUE OR TRUE BEGIN UPDATE servers SET revision = random() WHERE id = (NEW.server_id) OR id = (OLD.server_id); END;
CREATE TRIGGER revision_reminded_people_delete AFTER DELETE ON reminded_people WHEN TRUE BEGIN UPDATE servers SET revision = random() WHERE id = (OLD.server_id); END;
CREATE TRIGGER revision_seasons_insert AFTER INSERT ON seasons WHEN TRUE BEGIN UPDATE servers SET revision = random() WHERE id = (NEW.server_id); END;
CREATE TRIGGER revision_seasons_update AFTER UPDATE ON seasons WHEN TRUE OR TRUE BEGIN UPDATE servers SET revision = random() WHERE id = (NEW.server_id) OR id = (OLD.server_id); END;
CREATE TRIGGER revision_seasons_delete AFTER DELETE ON seasons WHEN TRUE BEGIN UPDATE servers SET revision = random() WHERE id = (OLD.server_id); END;
CREATE TRIGGER revision_entries_insert AFTER INSERT ON entries WHEN TRUE BEGIN UPDATE servers SET revision = random() WHERE id = (SELECT server_id FROM seasons WHERE id = NEW.season_id); END;
CREATE TRIGGER revision_entries_update AFTER UPDATE ON entries WHEN TRUE OR TRUE BEGIN UPDATE servers SET revision = random() WHERE id = (SELECT server_id FROM seasons WHERE id = NEW.season_id) OR id = (SELECT server_id FROM seasons WHERE id = OLD.season_id); END;
CREATE TRIGGER revision_entries_delete AFTER DELETE ON entries WHEN TRUE BEGIN UPDATE servers SET revision = random() WHERE id = (SELECT server_id FROM seasons WHERE id = OLD.season_id); END;
CREATE TRIGGER revision_past_crews_insert AFTER INSERT ON past_crews WHEN TRUE BEGIN UPDATE servers SET revision = random() WHERE id = (SELECT server_id FROM seasons JOIN entries ON entries.season_id = seasons.id WHERE entries.id = NEW.entry_id); END;
CREATE TRIGGER revision_past_crews_update AFTER UPDATE ON past_crews WHEN TRUE OR TRUE BEGIN UPDATE servers SET revision = random() WHERE id = (SELECT server_id FROM seasons JOIN entries ON entries.season_id = seasons.id WHERE entries.id = NEW.entry_id) OR id = (SELECT server_id FROM seasons JOIN entries ON entries.season_id = seasons.id WHERE entries.id = OLD.entry_id); END;
CREATE TRIGGER revision_past_crews_delete AFTER DELETE ON past_crews WHEN TRUE BEGIN UPDATE servers SET revision = random() WHERE id = (SELECT server_id FROM seasons JOIN entries ON entries.season_id = seasons.id WHERE entries.id = OLD.entry_id); END;
CREATE TRIGGER revision_rounds_insert AFTER INSERT ON rounds WHEN TRUE BEGIN UPDATE servers SET revision = random() WHERE id = (SELECT server_id FROM seasons WHERE id = NEW.season_id); END;
CREATE TRIGGER revision_rounds_update AFTER UPDATE ON rounds WHEN TRUE OR TRUE BEGIN UPDATE servers SET revision = random() WHERE id = (SELECT server_id FROM seasons WHERE id = NEW.season_id) OR id = (SELECT server_id FROM seasons WHERE id = OLD.season_id); END;
CREATE TRIGGER revision_rounds_delete AFTER DELETE ON rounds WHEN TRUE BEGIN UPDATE servers SET revision = random() WHERE id = (SELECT server_id FROM seasons WHERE id = OLD.season_id); END;
CREATE TRIGGER revision_sessions_insert AFTER INSERT ON sessions WHEN TRUE BEGIN UPDATE servers SET revision = random() WHERE id = (SELECT server_id FROM seasons JOIN rounds ON rounds.season_id = seasons.id WHERE rounds.id = NEW.round_id); END;
CREATE TRIGGER revision_sessions_update AFTER UPDATE ON sessions WHEN TRUE OR TRUE BEGIN UPDATE servers SET revision = random() WHERE id = (SELECT server_id FROM seasons JOIN rounds ON rounds.season_id = seasons.id WHERE rounds.id = NEW.round_id) OR id = (SELECT server_id FROM seasons JOIN rounds ON rounds.season_id = seasons.id WHERE rounds.id = OLD.round_id); END;
CREATE TRIGGER revision_sessions_delete AFTER DELETE ON sessions WHEN TRUE BEGIN UPDATE servers SET revision = random() WHERE id = (SELECT server_id FROM seasons JOIN rounds ON rounds.season_id = seasons.id WHERE rounds.id = OLD.round_id); END;
CREATE TRIGGER revision_results_insert AFTER INSERT ON results WHEN TRUE BEGIN UPDATE servers SET revision = random() WHERE id = (SELECT server_id FROM seasons JOIN rounds ON rounds.season_id = seasons.id JOIN sessions ON sessions.round_id = rounds.id WHERE sessions.id = NEW.session_id); END;
CREATE TRIGGER revision_results_update AFTER UPDATE ON results WHEN TRUE OR TRUE BEGIN UPDATE servers SET revision = random() WHERE id = (SELECT server_id FROM seasons JOIN rounds ON rounds.season_id = seasons.id JOIN sessions ON sessions.round_id = rounds.id WHERE sessions.id = NEW.session_id) OR id = (SELECT server_id FROM seasons JOIN rounds ON rounds.season_id = seasons.id JOIN sessions ON sessions.round_id = rounds.id WHERE sessions.id = OLD.session_id); END;
CREATE TRIGGER revision_results_delete AFTER DELETE ON results WHEN TRUE BEGIN UPDATE servers SET revision = random() WHERE id = (SELECT server_id FROM seasons JOIN rounds ON rounds.season_id = seasons.id JOIN sessions ON sessions.round_id = rounds.id WHERE sessions.id = OLD.session_id); END;
CREATE TRIGGER revision_timing_files_insert AFTER INSERT ON timing_files WHEN TRUE BEGIN UPDATE servers SET revision = random() WHERE id = (SELECT server_id FROM seasons JOIN rounds ON rounds.season_id = seasons.id JOIN sessions ON sessions.round_id = rounds.id WHERE sessions.id = NEW.session_id); END;
CREATE TRIGGER revision_timing_files_update AFTER UPDATE ON timing_files WHEN TRUE OR TRUE BEGIN UPDATE servers SET revision = random() WHERE id = (SELECT server_id FROM seasons JOIN rounds ON rounds.season_id = seasons.id JOIN sessions ON sessions.round_id = rounds.id WHERE sessions.id = NEW.session_id) OR id = (SELECT server_id FROM seasons JOIN rounds ON rounds.season_id = seasons.id JOIN sessions ON sessions.round_id = rounds.id WHERE sessions.id = OLD.session_id); END;
CREATE TRIGGER revision_timing_files_delete AFTER DELETE ON timing_files WHEN TRUE BEGIN UPDATE servers SET revision = random() WHERE id = (SELECT server_id FROM seasons JOIN rounds ON rounds.season_id = seasons.id JOIN sessions ON sessions.round_id = rounds.id WHERE sessions.id = OLD.session_id); END;
CREATE TRIGGER revision_quotes_insert AFTER INSERT ON quotes WHEN TRUE BEGIN UPDATE servers SET revision = random() WHERE id = (SELECT server_id FROM seasons WHERE id = NEW.season_id); END;
CREATE TRIGGER revision_quotes_update AFTER UPDATE ON quotes WHEN TRUE OR TRUE BEGIN UPDATE servers SET revision = random() WHERE id = (SELECT server_id FROM seasons WHERE id = NEW.season_id) OR id = (SELECT server_id FROM seasons WHERE id = OLD.season_id); END;
CREATE TRIGGER revision_quotes_delete AFTER DELETE ON quotes WHEN TRUE BEGIN UPDATE servers SET revision = random() WHERE id = (SELECT server_id FROM seasons WHERE id = OLD.season_id); END;
CREATE TRIGGER revision_bundles_insert AFTER INSERT ON bundles WHEN TRUE BEGIN UPDATE servers SET revision = random() WHERE id = (SELECT server_id FROM seasons JOIN rounds ON rounds.season_id = seasons.id WHERE rounds.id = NEW.round_id); END;
CREATE TRIGGER revision_bundles_update AFTER UPDATE ON bundles WHEN TRUE OR TRUE BEGIN UPDATE servers SET revision = random() WHERE id = (SELECT server_id FROM seasons JOIN rounds ON rounds.season_id = seasons.id WHERE rounds.id = NEW.round_id) OR id = (SELECT server_id FROM seasons JOIN rounds ON rounds.season_id = seasons.id WHERE rounds.id = OLD.round_id); END;
CREATE TRIGGER revision_bundles_delete AFTER DELETE ON bundles WHEN TRUE BEGIN UPDATE servers SET revision = random() WHERE id = (SELECT server_id FROM seasons JOIN rounds ON rounds.season_id = seasons.id WHERE rounds.id = OLD.round_id); END;
CREATE TRIGGER revision_recaps_insert AFTER INSERT ON recaps WHEN TRUE BEGIN UPDATE servers SET revision = random() WHERE id = (SELECT server_id FROM seasons JOIN rounds ON rounds.season_id = seasons.id WHERE rounds.id = NEW.round_id); END;
CREATE TRIGGER revision_recaps_update AFTER UPDATE ON recaps WHEN TRUE OR TRUE BEGIN UPDATE servers SET revision = random() WHERE id = (SELECT server_id FROM seasons JOIN rounds ON rounds.season_id = seasons.id WHERE rounds.id = NEW.round_id) OR id = (SELECT server_id FROM seasons JOIN rounds ON rounds.season_id = seasons.id WHERE rounds.id = OLD.round_id); END;
CREATE TRIGGER revision_recaps_delete AFTER DELETE ON recaps WHEN TRUE BEGIN UPDATE servers SET revision = random() WHERE id = (SELECT server_id FROM seasons JOIN rounds ON rounds.season_id = seasons.id WHERE rounds.id = OLD.round_id); END;
CREATE TRIGGER revision_notices_insert AFTER INSERT ON notices WHEN TRUE BEGIN UPDATE servers SET revision = random() WHERE id = (SELECT server_id FROM seasons JOIN rounds ON rounds.season_id = seasons.id WHERE rounds.id = NEW.round_id); END;
CREATE TRIGGER revision_notices_update AFTER UPDATE ON notices WHEN TRUE OR TRUE BEGIN UPDATE servers SET revision = random() WHERE id = (SELECT server_id FROM seasons JOIN rounds ON rounds.season_id = seasons.id WHERE rounds.id = NEW.round_id) OR id = (SELECT server_id FROM seasons JOIN rounds ON rounds.season_id = seasons.id WHERE rounds.id = OLD.round_id); END;
CREATE TRIGGER revision_notices_delete AFTER DELETE ON notices WHEN TRUE BEGIN UPDATE servers SET revision = random() WHERE id = (SELECT server_id FROM seasons JOIN rounds ON rounds.season_id = seasons.id WHERE rounds.id = OLD.round_id); END;
CREATE TRIGGER revision_standings_files_insert AFTER INSERT ON standings_files WHEN TRUE BEGIN UPDATE servers SET revision = random() WHERE id = (SELECT server_id FROM seasons JOIN rounds ON rounds.season_id = seasons.id WHERE rounds.id = NEW.round_id); END;
CREATE TRIGGER revision_standings_files_update AFTER UPDATE ON standings_files WHEN TRUE OR TRUE BEGIN UPDATE servers SET revision = random() WHERE id = (SELECT server_id FROM seasons JOIN rounds ON rounds.season_id = seasons.id WHERE rounds.id = NEW.round_id) OR id = (SELECT server_id FROM seasons JOIN rounds ON rounds.season_id = seasons.id WHERE rounds.id = OLD.round_id); END;
CREATE TRIGGER revision_standings_files_delete AFTER DELETE ON standings_files WHEN TRUE BEGIN UPDATE servers SET revision = random() WHERE id = (SELECT server_id FROM seasons JOIN rounds ON rounds.season_id = seasons.id WHERE rounds.id = OLD.round_id); END;
CREATE TRIGGER revision_typed_points_insert AFTER INSERT ON typed_points WHEN TRUE BEGIN UPDATE servers SET revision = random() WHERE id = (SELECT server_id FROM seasons JOIN rounds ON rounds.season_id = seasons.id WHERE rounds.id = NEW.round_id); END;
CREATE TRIGGER revision_typed_points_update AFTER UPDATE ON typed_points WHEN TRUE OR TRUE BEGIN UPDATE servers SET revision = random() WHERE id = (SELECT server_id FROM seasons JOIN rounds ON rounds.season_id = seasons.id WHERE rounds.id = NEW.round_id) OR id = (SELECT server_id FROM seasons JOIN rounds ON rounds.season_id = seasons.id WHERE rounds.id = OLD.round_id); END;
CREATE TRIGGER revision_typed_points_delete AFTER DELETE ON typed_points WHEN TRUE BEGIN UPDATE servers SET revision = random() WHERE id = (SELECT server_id FROM seasons JOIN rounds ON rounds.season_id = seasons.id WHERE rounds.id = OLD.round_id); END;
CREATE TRIGGER revision_announcements_insert AFTER INSERT ON announcements WHEN NEW.kind IN ('result', 'quote', 'recap', 'schedule', 'standings') BEGIN UPDATE servers SET revision = random() WHERE id = (NEW.server_id); END;
CREATE TRIGGER revision_announcements_update AFTER UPDATE ON announcements WHEN NEW.kind IN ('result', 'quote', 'recap', 'schedule', 'standings') OR OLD.kind IN ('result', 'quote', 'recap', 'schedule', 'standings') BEGIN UPDATE servers SET revision = random() WHERE id = (NEW.server_id) OR id = (OLD.server_id); END;
CREATE TRIGGER revision_announcements_delete AFTER DELETE ON announcements WHEN OLD.kind IN ('result', 'quote', 'recap', 'schedule', 'standings') BEGIN UPDATE servers SET revision = random() WHERE id = (OLD.server_id); END;
CREATE TRIGGER revision_deliveries_insert AFTER INSERT ON deliveries WHEN NEW.action = 'open' BEGIN UPDATE servers SET revision = random() WHERE id = (SELECT server_id FROM announcements WHERE announcements.id = NEW.announcement_id AND announcements.server_id = NEW.guild_id); END;
CREATE TRIGGER revision_deliveries_update AFTER UPDATE ON deliveries WHEN NEW.action = 'open' OR OLD.action = 'open' BEGIN UPDATE servers SET revision = random() WHERE id = (SELECT server_id FROM announcements WHERE announcements.id = NEW.announcement_id AND announcements.server_id = NEW.guild_id) OR id = (SELECT server_id FROM announcements WHERE announcements.id = OLD.announcement_id AND announcements.server_id = OLD.guild_id); END;
CREATE TRIGGER revision_deliveries_delete AFTER DELETE ON deliveries WHEN OLD.action = 'open' BEGIN UPDATE servers SET revision = random() WHERE id = (SELECT server_id FROM announcements WHERE announcements.id = OLD.announcement_id AND announcements.server_id = OLD.guild_id); END;
COMMIT;
