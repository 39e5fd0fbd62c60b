BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0027');
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
	correlation_id VARCHAR(8), 
	PRIMARY KEY (id), 
	CONSTRAINT known_kind CHECK (kind IN ('result', 'quote', 'recap', 'schedule', 'reminder', 'nudge', 'trail', 'desk', 'fans')), 
	FOREIGN KEY(server_id) REFERENCES servers (id) ON DELETE CASCADE, 
	FOREIGN KEY(result_id) REFERENCES results (id) ON DELETE CASCADE, 
	FOREIGN KEY(quote_id) REFERENCES quotes (id) ON DELETE CASCADE, 
	FOREIGN KEY(round_id) REFERENCES rounds (id) ON DELETE CASCADE, 
	FOREIGN KEY(session_id) REFERENCES sessions (id) ON DELETE CASCADE, 
	CONSTRAINT change_of_announcements FOREIGN KEY(change_id) REFERENCES changes (id) ON DELETE CASCADE, 
	CONSTRAINT announced_notice FOREIGN KEY(notice_id) REFERENCES notices (id) ON DELETE CASCADE, 
	CONSTRAINT bundle_of_announcements FOREIGN KEY(bundle_id) REFERENCES bundles (id) ON DELETE CASCADE
);
INSERT INTO "announcements" VALUES(1,1576950196581957634,'reminder',NULL,NULL,4,NULL,NULL,NULL,'7d','2023-07-07 07:00:00.000000','2023-07-14 22:00:00.000000','2023-07-02 16:00:01.469894',NULL,'9fcfc692');
INSERT INTO "announcements" VALUES(2,1576950196581957634,'reminder',NULL,NULL,5,NULL,NULL,NULL,'7d','2023-08-25 07:00:00.000000','2023-09-01 22:00:00.000000','2023-07-02 16:00:01.469894',NULL,'9fcfc692');
INSERT INTO "announcements" VALUES(3,1576950196581957634,'reminder',NULL,NULL,6,NULL,NULL,NULL,'7d','2023-09-22 07:00:00.000000','2023-09-29 22:00:00.000000','2023-07-02 16:00:01.469894',NULL,'9fcfc692');
INSERT INTO "announcements" VALUES(4,1576950196581957634,'reminder',NULL,NULL,4,NULL,NULL,NULL,'1d','2023-07-13 07:00:00.000000','2023-07-14 22:00:00.000000','2023-07-02 16:00:01.469894',NULL,'9fcfc692');
INSERT INTO "announcements" VALUES(5,1576950196581957634,'reminder',NULL,NULL,5,NULL,NULL,NULL,'1d','2023-08-31 07:00:00.000000','2023-09-01 22:00:00.000000','2023-07-02 16:00:01.469894',NULL,'9fcfc692');
INSERT INTO "announcements" VALUES(6,1576950196581957634,'reminder',NULL,NULL,6,NULL,NULL,NULL,'1d','2023-09-28 07:00:00.000000','2023-09-29 22:00:00.000000','2023-07-02 16:00:01.469894',NULL,'9fcfc692');
INSERT INTO "announcements" VALUES(7,1576950196581957634,'desk',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2023-07-02 16:00:02.126301',NULL,'fb4b9efc');
INSERT INTO "announcements" VALUES(8,1576950196581957634,'trail',NULL,NULL,NULL,NULL,3,NULL,NULL,NULL,NULL,'2023-07-02 16:00:02.204084',NULL,'fb4b9efc');
INSERT INTO "announcements" VALUES(9,1576950196581957634,'result',1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2023-07-02 16:00:02.514356',NULL,'cbf4e83f');
INSERT INTO "announcements" VALUES(10,1576950196581957634,'trail',NULL,NULL,NULL,NULL,4,NULL,NULL,NULL,NULL,'2023-07-02 16:00:02.527049',NULL,'cbf4e83f');
INSERT INTO "announcements" VALUES(11,1576950196581957634,'result',1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2023-07-02 16:00:02.763591',NULL,'3b16b4e6');
INSERT INTO "announcements" VALUES(12,1576950196581957634,'trail',NULL,NULL,NULL,NULL,5,NULL,NULL,NULL,NULL,'2023-07-02 16:00:02.813940',NULL,'3b16b4e6');
INSERT INTO "announcements" VALUES(13,1576950196581957634,'result',2,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2023-07-02 16:00:03.011098',NULL,'92d6eb2a');
INSERT INTO "announcements" VALUES(14,1576950196581957634,'trail',NULL,NULL,NULL,NULL,6,NULL,NULL,NULL,NULL,'2023-07-02 16:00:03.021861',NULL,'92d6eb2a');
INSERT INTO "announcements" VALUES(15,1576950196581957634,'quote',NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2023-07-02 16:00:03.256357',NULL,'e15c1fb8');
INSERT INTO "announcements" VALUES(16,1576950196581957634,'trail',NULL,NULL,NULL,NULL,7,NULL,NULL,NULL,NULL,'2023-07-02 16:00:03.340212',NULL,'e15c1fb8');
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
INSERT INTO "changes" VALUES(1,1576950196581957634,1576950209949204521,'2023-07-02 16:00:01.815255','stored','settings',1576950196581957634,'Settings',NULL,'{"channel": 1576950196581957637, "staff": 1576950196581957635, "team": null, "timezone": "UTC", "quiet_hours": null, "reminders": "7d, 1d, 1h", "ping": 1576950196581957636, "spoilers": null, "staff_channel": null, "colour": null, "logo": null, "avatar": null, "banner": null, "bio": null, "page": null, "page_name": null, "season": {"current": 1, "toml": "# A season as Pitboard reads it: /season import. Starts are local times at the venue.\n\n[season]\nseries = \"GT4 European Series\"\nyear = 2023\nteam = \"B\u00e4ckman siblings\"\nsessions = [\n    \"fp1\",\n    \"fp2\",\n    \"q1\",\n    \"q2\",\n    \"race1\",\n    \"race2\",\n]\nphotos = \"http://bit.ly/jabaeckman-photos\"\n\n[[entries]]\ncar = \"Aston Martin Vantage GT4\"\nclass = \"Silver\"\ndrivers = [\n    \"Andreas B\u00e4ckman\",\n    \"Jessica B\u00e4ckman\",\n]\n\n[[rounds]]\nname = \"Monza\"\nvenue = \"Autodromo Nazionale Monza\"\ncountry = \"IT\"\ntimezone = \"Europe/Rome\"\nfirst_day = 2023-04-21\nlast_day = 2023-04-23\n\n[[rounds]]\nname = \"Paul Ricard\"\nvenue = \"Circuit Paul Ricard\"\ncountry = \"FR\"\ntimezone = \"Europe/Paris\"\nfirst_day = 2023-06-02\nlast_day = 2023-06-04\n\n[[rounds]]\nname = \"Spa-Francorchamps\"\nvenue = \"Circuit de Spa-Francorchamps\"\ncountry = \"BE\"\ntimezone = \"Europe/Brussels\"\nfirst_day = 2023-06-29\nlast_day = 2023-07-02\n\n[[rounds]]\nname = \"Misano\"\nvenue = \"Misano World Circuit Marco Simoncelli\"\nnear = \"Bologna\"\ncountry = \"IT\"\ntimezone = \"Europe/Rome\"\nfirst_day = 2023-07-14\nlast_day = 2023-07-16\n\n[[rounds]]\nname = \"Hockenheim\"\nvenue = \"Hockenheimring\"\ncountry = \"DE\"\ntimezone = \"Europe/Berlin\"\nfirst_day = 2023-09-01\nlast_day = 2023-09-03\n\n[[rounds]]\nname = \"Barcelona\"\nvenue = \"Circuit de Barcelona-Catalunya\"\ncountry = \"ES\"\ntimezone = \"Europe/Madrid\"\nfirst_day = 2023-09-29\nlast_day = 2023-10-01\n"}}',NULL);
INSERT INTO "changes" VALUES(2,1576950196581957634,1576950209949204521,'2023-07-02 16:00:02.042867','changed','settings',1576950196581957634,'Settings','{"channel": 1576950196581957637, "staff": 1576950196581957635, "team": null, "timezone": "UTC", "quiet_hours": null, "reminders": "7d, 1d, 1h", "ping": 1576950196581957636, "spoilers": null, "staff_channel": null, "colour": null, "logo": null, "avatar": null, "banner": null, "bio": null, "page": null, "page_name": null, "season": null}','{"channel": 1576950196581957637, "staff": 1576950196581957635, "team": null, "timezone": "UTC", "quiet_hours": null, "reminders": "7d, 1d, 1h", "ping": 1576950196581957636, "spoilers": 24, "staff_channel": null, "colour": null, "logo": null, "avatar": null, "banner": null, "bio": null, "page": null, "page_name": null, "season": null}',NULL);
INSERT INTO "changes" VALUES(3,1576950196581957634,1576950209949204521,'2023-07-02 16:00:02.200549','changed','settings',1576950196581957634,'Settings','{"channel": 1576950196581957637, "staff": 1576950196581957635, "team": null, "timezone": "UTC", "quiet_hours": null, "reminders": "7d, 1d, 1h", "ping": 1576950196581957636, "spoilers": 24, "staff_channel": null, "colour": null, "logo": null, "avatar": null, "banner": null, "bio": null, "page": null, "page_name": null, "season": null}','{"channel": 1576950196581957637, "staff": 1576950196581957635, "team": null, "timezone": "UTC", "quiet_hours": null, "reminders": "7d, 1d, 1h", "ping": 1576950196581957636, "spoilers": 24, "staff_channel": 1576950196581957638, "colour": null, "logo": null, "avatar": null, "banner": null, "bio": null, "page": null, "page_name": null, "season": null}',NULL);
INSERT INTO "changes" VALUES(4,1576950196581957634,1576950209949204521,'2023-07-02 16:00:02.524834','stored','result',1,'Race 2 at Spa-Francorchamps',NULL,'{"life": "final", "status": "classified", "position": 18, "overall": 24, "grid": 34, "driver": null, "note": null, "photo": null}',NULL);
INSERT INTO "changes" VALUES(5,1576950196581957634,1576950209949204521,'2023-07-02 16:00:02.798855','changed','result',1,'Race 2 at Spa-Francorchamps','{"life": "final", "status": "classified", "position": 18, "overall": 24, "grid": 34, "driver": null, "note": null, "photo": null}','{"life": "final", "status": "classified", "position": 20, "overall": 26, "grid": 34, "driver": null, "note": "18th on the road, 11 s added", "photo": null}',NULL);
INSERT INTO "changes" VALUES(6,1576950196581957634,1576950209949204521,'2023-07-02 16:00:03.019027','stored','result',2,'Race 1 at Spa-Francorchamps',NULL,'{"life": "final", "status": "DNF", "position": null, "overall": null, "grid": null, "driver": null, "note": null, "photo": null}',NULL);
INSERT INTO "changes" VALUES(7,1576950196581957634,1576950209949204521,'2023-07-02 16:00:03.331126','stored','quote',1,'Quote of Andreas Bäckman on Race 2 at Spa-Francorchamps',NULL,'{"driver": "Andreas B\u00e4ckman", "text": "\u201cTough\u201d, but we made it.", "season_id": 1, "round_id": 3, "session_id": 18, "language": null, "translation": null, "photo": null, "not_before": null, "author": null, "approved_by": null, "withdrawn": false, "role": null, "typed_by": 1576950209949204521, "approver": null, "approver_is_staff": false, "held": false, "rejected": false}',NULL);
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
INSERT INTO "deliveries" VALUES(1,1,1,'post','pending',1576950196581957634,1576950196581957637,'3517de0b33cc3ea7','2023-07-07 07:00:00.000000',0,NULL,NULL,0,0,NULL,NULL,NULL,NULL,1,1,NULL,0);
INSERT INTO "deliveries" VALUES(2,2,1,'post','pending',1576950196581957634,1576950196581957637,'d6c14650dc5a5d75','2023-08-25 07:00:00.000000',0,NULL,NULL,0,0,NULL,NULL,NULL,NULL,1,1,NULL,0);
INSERT INTO "deliveries" VALUES(3,3,1,'post','pending',1576950196581957634,1576950196581957637,'f2ac22a1b763179d','2023-09-22 07:00:00.000000',0,NULL,NULL,0,0,NULL,NULL,NULL,NULL,1,1,NULL,0);
INSERT INTO "deliveries" VALUES(4,4,1,'post','pending',1576950196581957634,1576950196581957637,'dcb31c6f11a1a84e','2023-07-13 07:00:00.000000',0,NULL,NULL,0,0,NULL,NULL,NULL,NULL,1,1,NULL,0);
INSERT INTO "deliveries" VALUES(5,5,1,'post','pending',1576950196581957634,1576950196581957637,'4666defc571f9fd9','2023-08-31 07:00:00.000000',0,NULL,NULL,0,0,NULL,NULL,NULL,NULL,1,1,NULL,0);
INSERT INTO "deliveries" VALUES(6,6,1,'post','pending',1576950196581957634,1576950196581957637,'69eb733a9ebd9206','2023-09-28 07:00:00.000000',0,NULL,NULL,0,0,NULL,NULL,NULL,NULL,1,1,NULL,0);
INSERT INTO "deliveries" VALUES(7,7,2,'post','sent',1576950196581957634,1576950196581957638,'716bf9d50088566d',NULL,1,'997cbeab67784a8caf3ecdd778b51546','2023-07-02 16:10:02.237820',0,0,'2023-07-02 16:00:02.397211',1576950217654140977,NULL,NULL,2,2,NULL,0);
INSERT INTO "deliveries" VALUES(8,8,2,'post','sent',1576950196581957634,1576950196581957638,'0d502839f1734065',NULL,1,'997cbeab67784a8caf3ecdd778b51546','2023-07-02 16:10:02.537484',0,0,'2023-07-02 16:00:02.584589',1576950218438475827,NULL,NULL,2,0,NULL,0);
INSERT INTO "deliveries" VALUES(9,9,1,'post','sent',1576950196581957634,1576950196581957637,'25c781ea7bad1c53',NULL,1,'997cbeab67784a8caf3ecdd778b51546','2023-07-02 16:10:02.537484',0,0,'2023-07-02 16:00:02.606494',1576950218522361908,NULL,NULL,0,0,NULL,0);
INSERT INTO "deliveries" VALUES(10,9,1,'open','pending',1576950196581957634,1576950196581957637,'549f6f9953b2af3c','2023-07-03 16:00:02.514356',0,NULL,NULL,0,0,NULL,NULL,NULL,NULL,1,0,NULL,0);
INSERT INTO "deliveries" VALUES(11,10,2,'post','sent',1576950196581957634,1576950196581957638,'cefa70ffc9e636e6',NULL,1,'997cbeab67784a8caf3ecdd778b51546','2023-07-02 16:10:02.593319',0,0,'2023-07-02 16:00:02.606736',1576950218534944821,NULL,NULL,2,0,NULL,0);
INSERT INTO "deliveries" VALUES(12,11,1,'edit','sent',1576950196581957634,1576950196581957637,'e74d78263139bcd4',NULL,1,'997cbeab67784a8caf3ecdd778b51546','2023-07-02 16:10:02.863143',0,0,'2023-07-02 16:00:02.938999',1576950218522361908,NULL,NULL,0,0,NULL,0);
INSERT INTO "deliveries" VALUES(13,12,2,'post','sent',1576950196581957634,1576950196581957638,'663f299886f21d9d',NULL,1,'997cbeab67784a8caf3ecdd778b51546','2023-07-02 16:10:02.863143',0,0,'2023-07-02 16:00:02.891026',1576950219726127160,NULL,NULL,2,0,NULL,0);
INSERT INTO "deliveries" VALUES(14,13,1,'post','sent',1576950196581957634,1576950196581957637,'413367a1fc30036e',NULL,1,'997cbeab67784a8caf3ecdd778b51546','2023-07-02 16:10:03.036550',0,0,'2023-07-02 16:00:03.123104',1576950220703399996,NULL,NULL,0,0,NULL,0);
INSERT INTO "deliveries" VALUES(15,13,1,'open','pending',1576950196581957634,1576950196581957637,'545fe3a753054c4b','2023-07-03 16:00:03.011098',0,NULL,NULL,0,0,NULL,NULL,NULL,NULL,1,0,NULL,0);
INSERT INTO "deliveries" VALUES(16,14,2,'post','sent',1576950196581957634,1576950196581957638,'0fd79b078ec9e315',NULL,1,'997cbeab67784a8caf3ecdd778b51546','2023-07-02 16:10:03.036550',0,0,'2023-07-02 16:00:03.103020',1576950220615319611,NULL,NULL,2,0,NULL,0);
INSERT INTO "deliveries" VALUES(17,15,1,'post','sent',1576950196581957634,1576950196581957637,'4a4a49cb9dae55fc',NULL,1,'997cbeab67784a8caf3ecdd778b51546','2023-07-02 16:10:03.390517',0,0,'2023-07-02 16:00:03.503212',1576950222284652608,NULL,NULL,0,0,NULL,0);
INSERT INTO "deliveries" VALUES(18,15,1,'open','pending',1576950196581957634,1576950196581957637,'17c6b4d0dc4c0913','2023-07-03 16:00:03.256357',0,NULL,NULL,0,0,NULL,NULL,NULL,NULL,1,0,NULL,0);
INSERT INTO "deliveries" VALUES(19,16,2,'post','sent',1576950196581957634,1576950196581957638,'b429593eb2119c3e',NULL,1,'997cbeab67784a8caf3ecdd778b51546','2023-07-02 16:10:03.390517',0,0,'2023-07-02 16:00:03.431334',1576950221949108287,NULL,NULL,2,0,NULL,0);
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
INSERT INTO "follows" VALUES(1,1576950196581957634,1576950196581957634,1576950196581957637,'7d, 1d, 1h',1576950196581957636,24,'followers');
INSERT INTO "follows" VALUES(2,1576950196581957634,1576950196581957634,1576950196581957638,'off',NULL,NULL,'staff');
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
INSERT INTO "quotes" VALUES(1,1,3,18,'Andreas Bäckman',NULL,'“Tough”, but we made it.',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,1576950209949204521,'2023-07-02 16:00:03.234603',NULL,NULL,0,0,0);
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
INSERT INTO "result_steps" VALUES(1,1,'final','classified',18,24,34,NULL,NULL,1576950209949204521,'2023-07-02 16:00:02.501278');
INSERT INTO "result_steps" VALUES(2,1,'final','classified',20,26,34,'18th on the road, 11 s added',NULL,1576950209949204521,'2023-07-02 16:00:02.737557');
INSERT INTO "result_steps" VALUES(3,2,'final','DNF',NULL,NULL,NULL,NULL,NULL,1576950209949204521,'2023-07-02 16:00:03.006630');
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
INSERT INTO "results" VALUES(1,18,1,'final','classified',20,26,34,'18th on the road, 11 s added',NULL,NULL,NULL,NULL,'2023-07-02 16:00:02.737557',NULL,'Aston Martin Vantage GT4','Silver','["Andreas B\u00e4ckman", "Jessica B\u00e4ckman"]',NULL);
INSERT INTO "results" VALUES(2,17,1,'final','DNF',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2023-07-02 16:00:03.006630',NULL,'Aston Martin Vantage GT4','Silver','["Andreas B\u00e4ckman", "Jessica B\u00e4ckman"]',NULL);
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
INSERT INTO "rounds" VALUES(1,1,'Monza','Autodromo Nazionale Monza',NULL,'IT','Europe/Rome','2023-04-21','2023-04-23','scheduled','19b2ec78328240d78a7dc3a9245bce9c',0,NULL);
INSERT INTO "rounds" VALUES(2,1,'Paul Ricard','Circuit Paul Ricard',NULL,'FR','Europe/Paris','2023-06-02','2023-06-04','scheduled','479ce5201da84d488ff9d14e3e0add1e',0,NULL);
INSERT INTO "rounds" VALUES(3,1,'Spa-Francorchamps','Circuit de Spa-Francorchamps',NULL,'BE','Europe/Brussels','2023-06-29','2023-07-02','scheduled','b9ce132efbc5438696e6fa6e6840f0f4',0,NULL);
INSERT INTO "rounds" VALUES(4,1,'Misano','Misano World Circuit Marco Simoncelli','Bologna','IT','Europe/Rome','2023-07-14','2023-07-16','scheduled','4e458bd101594dce937f9e436d75b53f',0,NULL);
INSERT INTO "rounds" VALUES(5,1,'Hockenheim','Hockenheimring',NULL,'DE','Europe/Berlin','2023-09-01','2023-09-03','scheduled','5038c2ea4e0e4d62b9cd5a478f99cfdb',0,NULL);
INSERT INTO "rounds" VALUES(6,1,'Barcelona','Circuit de Barcelona-Catalunya',NULL,'ES','Europe/Madrid','2023-09-29','2023-10-01','scheduled','913a84605fbe45159119728e4ac2b928',0,NULL);
CREATE TABLE seasons (
	id INTEGER NOT NULL, 
	server_id BIGINT NOT NULL, 
	series TEXT NOT NULL, 
	year INTEGER NOT NULL, 
	team TEXT NOT NULL, 
	photos TEXT, 
	session_keys JSON NOT NULL, 
	current BOOLEAN NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (server_id, series, year), 
	FOREIGN KEY(server_id) REFERENCES servers (id) ON DELETE CASCADE
);
INSERT INTO "seasons" VALUES(1,1576950196581957634,'GT4 European Series',2023,'Bäckman siblings','http://bit.ly/jabaeckman-photos','["fp1", "fp2", "q1", "q2", "race1", "race2"]',1);
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
	PRIMARY KEY (id), 
	CONSTRAINT logo_of_server FOREIGN KEY(logo) REFERENCES photos (digest)
);
INSERT INTO "servers" VALUES(1576950196581957634,1576950196581957635,'UTC',NULL,1576950209949204521,'2023-07-02 16:00:02.126301',NULL,NULL,NULL);
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
	uid VARCHAR(32) NOT NULL, 
	sequence INTEGER DEFAULT '0' NOT NULL, 
	changed_at DATETIME, 
	PRIMARY KEY (id), 
	UNIQUE (round_id, "key"), 
	CONSTRAINT known_state CHECK (state IN ('scheduled', 'tbc', 'postponed', 'cancelled')), 
	FOREIGN KEY(round_id) REFERENCES rounds (id) ON DELETE CASCADE
);
INSERT INTO "sessions" VALUES(1,1,0,'fp1','Free practice 1',NULL,NULL,NULL,NULL,'scheduled','ed0e0c65d2724c7e831cfd4b0921942d',0,NULL);
INSERT INTO "sessions" VALUES(2,1,1,'fp2','Free practice 2',NULL,NULL,NULL,NULL,'scheduled','c03b6dc9d8db44e09a034bf934452924',0,NULL);
INSERT INTO "sessions" VALUES(3,1,2,'q1','Qualifying 1',NULL,NULL,NULL,NULL,'scheduled','84805f9cbccf4eed9fb1d38ce170f023',0,NULL);
INSERT INTO "sessions" VALUES(4,1,3,'q2','Qualifying 2',NULL,NULL,NULL,NULL,'scheduled','8ca8e0a130314cc091970fab39d424ca',0,NULL);
INSERT INTO "sessions" VALUES(5,1,4,'race1','Race 1',NULL,NULL,NULL,NULL,'scheduled','497e17ef43104532b1d692fb75a2ee37',0,NULL);
INSERT INTO "sessions" VALUES(6,1,5,'race2','Race 2',NULL,NULL,NULL,NULL,'scheduled','f32b54a428dd40ed8daf58936f642c18',0,NULL);
INSERT INTO "sessions" VALUES(7,2,0,'fp1','Free practice 1',NULL,NULL,NULL,NULL,'scheduled','be01690237fd4f28a0168caceff8cea8',0,NULL);
INSERT INTO "sessions" VALUES(8,2,1,'fp2','Free practice 2',NULL,NULL,NULL,NULL,'scheduled','e6cef9c1b16e4871842d34ad1e973cc8',0,NULL);
INSERT INTO "sessions" VALUES(9,2,2,'q1','Qualifying 1',NULL,NULL,NULL,NULL,'scheduled','9dd4d39320d84dfe9686c0798eb39dab',0,NULL);
INSERT INTO "sessions" VALUES(10,2,3,'q2','Qualifying 2',NULL,NULL,NULL,NULL,'scheduled','b596a608622a45448932d4f388882f17',0,NULL);
INSERT INTO "sessions" VALUES(11,2,4,'race1','Race 1',NULL,NULL,NULL,NULL,'scheduled','05aa641073ff45d5a4de3a8384a89ce3',0,NULL);
INSERT INTO "sessions" VALUES(12,2,5,'race2','Race 2',NULL,NULL,NULL,NULL,'scheduled','50da106555d14a0e9643187cc90abe1b',0,NULL);
INSERT INTO "sessions" VALUES(13,3,0,'fp1','Free practice 1',NULL,NULL,NULL,NULL,'scheduled','da5352144ce24ad6a78587432f2a3027',0,NULL);
INSERT INTO "sessions" VALUES(14,3,1,'fp2','Free practice 2',NULL,NULL,NULL,NULL,'scheduled','cdf3146e20044ecd9a6bdabb467304cb',0,NULL);
INSERT INTO "sessions" VALUES(15,3,2,'q1','Qualifying 1',NULL,NULL,NULL,NULL,'scheduled','262a46b8b9504706b506a61a4400abc4',0,NULL);
INSERT INTO "sessions" VALUES(16,3,3,'q2','Qualifying 2',NULL,NULL,NULL,NULL,'scheduled','fd2bb875ed3e43f2a8a6563718f1dbd2',0,NULL);
INSERT INTO "sessions" VALUES(17,3,4,'race1','Race 1',NULL,NULL,NULL,NULL,'scheduled','341b685a9b57437885c6b4d8e2638959',0,NULL);
INSERT INTO "sessions" VALUES(18,3,5,'race2','Race 2',NULL,NULL,NULL,NULL,'scheduled','32b8bd771c2b4b28a8169816cb4af5dd',0,NULL);
INSERT INTO "sessions" VALUES(19,4,0,'fp1','Free practice 1',NULL,NULL,NULL,NULL,'scheduled','8503eddc94c74670962a6bfad0c684ee',0,NULL);
INSERT INTO "sessions" VALUES(20,4,1,'fp2','Free practice 2',NULL,NULL,NULL,NULL,'scheduled','f8e09565828c48c38edf6502425fe4a4',0,NULL);
INSERT INTO "sessions" VALUES(21,4,2,'q1','Qualifying 1',NULL,NULL,NULL,NULL,'scheduled','1fce4a12d8f5473993ad20459f8a57e5',0,NULL);
INSERT INTO "sessions" VALUES(22,4,3,'q2','Qualifying 2',NULL,NULL,NULL,NULL,'scheduled','52006e26d344445a87a3aa3ba8f6535b',0,NULL);
INSERT INTO "sessions" VALUES(23,4,4,'race1','Race 1',NULL,NULL,NULL,NULL,'scheduled','89f69efcddad4d9e83ce16f782663921',0,NULL);
INSERT INTO "sessions" VALUES(24,4,5,'race2','Race 2',NULL,NULL,NULL,NULL,'scheduled','bab0611788b849a5bd9ac01ac491c398',0,NULL);
INSERT INTO "sessions" VALUES(25,5,0,'fp1','Free practice 1',NULL,NULL,NULL,NULL,'scheduled','687a04e2423949e3a9adf76976dd7b4c',0,NULL);
INSERT INTO "sessions" VALUES(26,5,1,'fp2','Free practice 2',NULL,NULL,NULL,NULL,'scheduled','0b58567e4fb043a193c81c00c5ac027f',0,NULL);
INSERT INTO "sessions" VALUES(27,5,2,'q1','Qualifying 1',NULL,NULL,NULL,NULL,'scheduled','1d165d13fed04f81b084f3aa55d7d4ea',0,NULL);
INSERT INTO "sessions" VALUES(28,5,3,'q2','Qualifying 2',NULL,NULL,NULL,NULL,'scheduled','fdc16e06b05446aa8accf6287ef9538d',0,NULL);
INSERT INTO "sessions" VALUES(29,5,4,'race1','Race 1',NULL,NULL,NULL,NULL,'scheduled','d29b5998d2954e3897bf1f442d296eec',0,NULL);
INSERT INTO "sessions" VALUES(30,5,5,'race2','Race 2',NULL,NULL,NULL,NULL,'scheduled','7a38d7eed4a14cd1bf73713cab718f20',0,NULL);
INSERT INTO "sessions" VALUES(31,6,0,'fp1','Free practice 1',NULL,NULL,NULL,NULL,'scheduled','e5f74a9d0f9242da883e8e32c5790003',0,NULL);
INSERT INTO "sessions" VALUES(32,6,1,'fp2','Free practice 2',NULL,NULL,NULL,NULL,'scheduled','946f0b25dc374dc4a4bd75b4650fd974',0,NULL);
INSERT INTO "sessions" VALUES(33,6,2,'q1','Qualifying 1',NULL,NULL,NULL,NULL,'scheduled','cfd27955a7d74d4189d6c645fe4b067f',0,NULL);
INSERT INTO "sessions" VALUES(34,6,3,'q2','Qualifying 2',NULL,NULL,NULL,NULL,'scheduled','6ebd15837ce4482b8f5cadee13f6f60a',0,NULL);
INSERT INTO "sessions" VALUES(35,6,4,'race1','Race 1',NULL,NULL,NULL,NULL,'scheduled','b267a5d23f3a49a0af5561b866acc5a2',0,NULL);
INSERT INTO "sessions" VALUES(36,6,5,'race2','Race 2',NULL,NULL,NULL,NULL,'scheduled','9fc6491759e34bbcbf3050ad832df0e8',0,NULL);
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
CREATE INDEX ix_servers_logo ON servers (logo);
CREATE INDEX trail_of_server ON changes (server_id, id);
CREATE INDEX ix_drafts_server_id ON drafts (server_id);
CREATE INDEX ix_ping_roles_server_id ON ping_roles (server_id);
CREATE UNIQUE INDEX one_ping_role_of_a_kind ON ping_roles (server_id, kind);
CREATE INDEX ix_troubles_server_id ON troubles (server_id);
CREATE INDEX ix_seasons_server_id ON seasons (server_id);
CREATE UNIQUE INDEX one_current_season ON seasons (server_id) WHERE current;
CREATE INDEX ix_faces_avatar ON faces (avatar);
CREATE INDEX ix_faces_banner ON faces (banner);
CREATE INDEX ix_follows_server_id ON follows (server_id);
CREATE INDEX ix_entries_season_id ON entries (season_id);
CREATE INDEX ix_rounds_season_id ON rounds (season_id);
CREATE INDEX ix_forum_posts_server_id ON forum_posts (server_id);
CREATE INDEX ix_forum_posts_round_id ON forum_posts (round_id);
CREATE INDEX ix_forum_posts_season_id ON forum_posts (season_id);
CREATE INDEX posts_of_forum ON forum_posts (channel_id);
CREATE INDEX ix_bundles_round_id ON bundles (round_id);
CREATE INDEX ix_past_crews_entry_id ON past_crews (entry_id);
CREATE INDEX ix_sessions_round_id ON sessions (round_id);
CREATE INDEX ix_sent_pings_round_id ON sent_pings (round_id);
CREATE INDEX ix_sent_pings_server_id ON sent_pings (server_id);
CREATE INDEX ix_sent_pings_session_id ON sent_pings (session_id);
CREATE INDEX ix_notices_round_id ON notices (round_id);
CREATE INDEX ix_notices_session_id ON notices (session_id);
CREATE INDEX ix_results_photo ON results (photo);
CREATE INDEX ix_results_entry_id ON results (entry_id);
CREATE INDEX ix_results_bundle_id ON results (bundle_id);
CREATE INDEX ix_results_session_id ON results (session_id);
CREATE INDEX ix_quotes_round_id ON quotes (round_id);
CREATE INDEX ix_quotes_bundle_id ON quotes (bundle_id);
CREATE INDEX ix_quotes_season_id ON quotes (season_id);
CREATE INDEX ix_quotes_session_id ON quotes (session_id);
CREATE INDEX ix_quotes_photo ON quotes (photo);
CREATE INDEX ix_announcements_server_id ON announcements (server_id);
CREATE INDEX ix_announcements_notice_id ON announcements (notice_id);
CREATE INDEX ix_announcements_bundle_id ON announcements (bundle_id);
CREATE INDEX ix_announcements_quote_id ON announcements (quote_id);
CREATE INDEX ix_announcements_change_id ON announcements (change_id);
CREATE INDEX ix_announcements_session_id ON announcements (session_id);
CREATE INDEX ix_announcements_round_id ON announcements (round_id);
CREATE INDEX ix_announcements_result_id ON announcements (result_id);
CREATE INDEX ix_result_steps_result_id ON result_steps (result_id);
CREATE INDEX waiting_deliveries ON deliveries (due_at) WHERE state IN ('pending', 'paused');
CREATE INDEX told_in_channel ON deliveries (channel_id, announcement_id);
CREATE INDEX unfinished_in_channel ON deliveries (channel_id, id) WHERE state IN ('pending', 'claimed', 'paused');
CREATE INDEX ix_deliveries_announcement_id ON deliveries (announcement_id);
CREATE INDEX ix_deliveries_follow_id ON deliveries (follow_id);
CREATE INDEX queue_of_deliveries ON deliveries (rank, due_at, place) WHERE state IN ('pending', 'paused');
COMMIT;
