BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0028');
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
	CONSTRAINT known_kind CHECK (kind IN ('result', 'quote', 'recap', 'schedule', 'reminder', 'nudge', 'trail', 'desk', 'fans', 'private')), 
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
INSERT INTO "announcements" VALUES(1,1576975280734470146,'reminder',NULL,NULL,4,NULL,NULL,NULL,'7d','2023-07-07 07:00:00.000000','2023-07-14 22:00:00.000000','2023-07-02 16:00:02.370366',NULL,NULL,'41402b80');
INSERT INTO "announcements" VALUES(2,1576975280734470146,'reminder',NULL,NULL,5,NULL,NULL,NULL,'7d','2023-08-25 07:00:00.000000','2023-09-01 22:00:00.000000','2023-07-02 16:00:02.370366',NULL,NULL,'41402b80');
INSERT INTO "announcements" VALUES(3,1576975280734470146,'reminder',NULL,NULL,6,NULL,NULL,NULL,'7d','2023-09-22 07:00:00.000000','2023-09-29 22:00:00.000000','2023-07-02 16:00:02.370366',NULL,NULL,'41402b80');
INSERT INTO "announcements" VALUES(4,1576975280734470146,'reminder',NULL,NULL,4,NULL,NULL,NULL,'1d','2023-07-13 07:00:00.000000','2023-07-14 22:00:00.000000','2023-07-02 16:00:02.370366',NULL,NULL,'41402b80');
INSERT INTO "announcements" VALUES(5,1576975280734470146,'reminder',NULL,NULL,5,NULL,NULL,NULL,'1d','2023-08-31 07:00:00.000000','2023-09-01 22:00:00.000000','2023-07-02 16:00:02.370366',NULL,NULL,'41402b80');
INSERT INTO "announcements" VALUES(6,1576975280734470146,'reminder',NULL,NULL,6,NULL,NULL,NULL,'1d','2023-09-28 07:00:00.000000','2023-09-29 22:00:00.000000','2023-07-02 16:00:02.370366',NULL,NULL,'41402b80');
INSERT INTO "announcements" VALUES(7,1576975280734470146,'desk',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2023-07-02 16:00:02.966396',NULL,NULL,'2b4975de');
INSERT INTO "announcements" VALUES(8,1576975280734470146,'trail',NULL,NULL,NULL,NULL,3,NULL,NULL,NULL,NULL,'2023-07-02 16:00:03.129812',NULL,NULL,'2b4975de');
INSERT INTO "announcements" VALUES(9,1576975280734470146,'result',1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2023-07-02 16:00:03.449184',NULL,NULL,'5134cc85');
INSERT INTO "announcements" VALUES(10,1576975280734470146,'trail',NULL,NULL,NULL,NULL,4,NULL,NULL,NULL,NULL,'2023-07-02 16:00:03.483598',NULL,NULL,'5134cc85');
INSERT INTO "announcements" VALUES(11,1576975280734470146,'result',1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2023-07-02 16:00:04.141157',NULL,NULL,'633d8519');
INSERT INTO "announcements" VALUES(12,1576975280734470146,'trail',NULL,NULL,NULL,NULL,5,NULL,NULL,NULL,NULL,'2023-07-02 16:00:04.214917',NULL,NULL,'633d8519');
INSERT INTO "announcements" VALUES(13,1576975280734470146,'result',2,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2023-07-02 16:00:04.843886',NULL,NULL,'f97f5f83');
INSERT INTO "announcements" VALUES(14,1576975280734470146,'trail',NULL,NULL,NULL,NULL,6,NULL,NULL,NULL,NULL,'2023-07-02 16:00:04.918574',NULL,NULL,'f97f5f83');
INSERT INTO "announcements" VALUES(15,1576975280734470146,'quote',NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2023-07-02 16:00:05.497892',NULL,NULL,'5c9439fd');
INSERT INTO "announcements" VALUES(16,1576975280734470146,'trail',NULL,NULL,NULL,NULL,7,NULL,NULL,NULL,NULL,'2023-07-02 16:00:05.607233',NULL,NULL,'5c9439fd');
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
INSERT INTO "changes" VALUES(1,1576975280734470146,1576975308634980395,'2023-07-02 16:00:02.623842','stored','settings',1576975280734470146,'Settings',NULL,'{"channel": 1576975280734470149, "staff": 1576975280734470147, "team": null, "timezone": "UTC", "quiet_hours": null, "reminders": "7d, 1d, 1h", "ping": 1576975280734470148, "spoilers": null, "staff_channel": null, "colour": null, "logo": null, "avatar": null, "banner": null, "bio": null, "page": null, "page_name": null, "season": {"current": 1, "toml": "# A season as Pitboard reads it: /season import. Starts are local times at the venue.\n\n[season]\nseries = \"GT4 European Series\"\nyear = 2023\nteam = \"B\u00e4ckman siblings\"\nsessions = [\n    \"fp1\",\n    \"fp2\",\n    \"q1\",\n    \"q2\",\n    \"race1\",\n    \"race2\",\n]\nphotos = \"http://bit.ly/jabaeckman-photos\"\n\n[[entries]]\ncar = \"Aston Martin Vantage GT4\"\nclass = \"Silver\"\ndrivers = [\n    \"Andreas B\u00e4ckman\",\n    \"Jessica B\u00e4ckman\",\n]\n\n[[rounds]]\nname = \"Monza\"\nvenue = \"Autodromo Nazionale Monza\"\ncountry = \"IT\"\ntimezone = \"Europe/Rome\"\nfirst_day = 2023-04-21\nlast_day = 2023-04-23\n\n[[rounds]]\nname = \"Paul Ricard\"\nvenue = \"Circuit Paul Ricard\"\ncountry = \"FR\"\ntimezone = \"Europe/Paris\"\nfirst_day = 2023-06-02\nlast_day = 2023-06-04\n\n[[rounds]]\nname = \"Spa-Francorchamps\"\nvenue = \"Circuit de Spa-Francorchamps\"\ncountry = \"BE\"\ntimezone = \"Europe/Brussels\"\nfirst_day = 2023-06-29\nlast_day = 2023-07-02\n\n[[rounds]]\nname = \"Misano\"\nvenue = \"Misano World Circuit Marco Simoncelli\"\nnear = \"Bologna\"\ncountry = \"IT\"\ntimezone = \"Europe/Rome\"\nfirst_day = 2023-07-14\nlast_day = 2023-07-16\n\n[[rounds]]\nname = \"Hockenheim\"\nvenue = \"Hockenheimring\"\ncountry = \"DE\"\ntimezone = \"Europe/Berlin\"\nfirst_day = 2023-09-01\nlast_day = 2023-09-03\n\n[[rounds]]\nname = \"Barcelona\"\nvenue = \"Circuit de Barcelona-Catalunya\"\ncountry = \"ES\"\ntimezone = \"Europe/Madrid\"\nfirst_day = 2023-09-29\nlast_day = 2023-10-01\n"}}',NULL);
INSERT INTO "changes" VALUES(2,1576975280734470146,1576975308634980395,'2023-07-02 16:00:02.853881','changed','settings',1576975280734470146,'Settings','{"channel": 1576975280734470149, "staff": 1576975280734470147, "team": null, "timezone": "UTC", "quiet_hours": null, "reminders": "7d, 1d, 1h", "ping": 1576975280734470148, "spoilers": null, "staff_channel": null, "colour": null, "logo": null, "avatar": null, "banner": null, "bio": null, "page": null, "page_name": null, "season": null}','{"channel": 1576975280734470149, "staff": 1576975280734470147, "team": null, "timezone": "UTC", "quiet_hours": null, "reminders": "7d, 1d, 1h", "ping": 1576975280734470148, "spoilers": 24, "staff_channel": null, "colour": null, "logo": null, "avatar": null, "banner": null, "bio": null, "page": null, "page_name": null, "season": null}',NULL);
INSERT INTO "changes" VALUES(3,1576975280734470146,1576975308634980395,'2023-07-02 16:00:03.118373','changed','settings',1576975280734470146,'Settings','{"channel": 1576975280734470149, "staff": 1576975280734470147, "team": null, "timezone": "UTC", "quiet_hours": null, "reminders": "7d, 1d, 1h", "ping": 1576975280734470148, "spoilers": 24, "staff_channel": null, "colour": null, "logo": null, "avatar": null, "banner": null, "bio": null, "page": null, "page_name": null, "season": null}','{"channel": 1576975280734470149, "staff": 1576975280734470147, "team": null, "timezone": "UTC", "quiet_hours": null, "reminders": "7d, 1d, 1h", "ping": 1576975280734470148, "spoilers": 24, "staff_channel": 1576975280734470150, "colour": null, "logo": null, "avatar": null, "banner": null, "bio": null, "page": null, "page_name": null, "season": null}',NULL);
INSERT INTO "changes" VALUES(4,1576975280734470146,1576975308634980395,'2023-07-02 16:00:03.481827','stored','result',1,'Race 2 at Spa-Francorchamps',NULL,'{"life": "final", "status": "classified", "position": 18, "overall": 24, "grid": 34, "driver": null, "note": null, "photo": null}',NULL);
INSERT INTO "changes" VALUES(5,1576975280734470146,1576975308634980395,'2023-07-02 16:00:04.184886','changed','result',1,'Race 2 at Spa-Francorchamps','{"life": "final", "status": "classified", "position": 18, "overall": 24, "grid": 34, "driver": null, "note": null, "photo": null}','{"life": "final", "status": "classified", "position": 20, "overall": 26, "grid": 34, "driver": null, "note": "18th on the road, 11 s added", "photo": null}',NULL);
INSERT INTO "changes" VALUES(6,1576975280734470146,1576975308634980395,'2023-07-02 16:00:04.901563','stored','result',2,'Race 1 at Spa-Francorchamps',NULL,'{"life": "final", "status": "DNF", "position": null, "overall": null, "grid": null, "driver": null, "note": null, "photo": null}',NULL);
INSERT INTO "changes" VALUES(7,1576975280734470146,1576975308634980395,'2023-07-02 16:00:05.585357','stored','quote',1,'Quote of Andreas Bäckman on Race 2 at Spa-Francorchamps',NULL,'{"driver": "Andreas B\u00e4ckman", "text": "\u201cTough\u201d, but we made it.", "season_id": 1, "round_id": 3, "session_id": 18, "language": null, "translation": null, "photo": null, "not_before": null, "author": null, "approved_by": null, "withdrawn": false, "role": null, "typed_by": 1576975308634980395, "approver": null, "approver_is_staff": false, "held": false, "rejected": false}',NULL);
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
INSERT INTO "deliveries" VALUES(1,1,1,'post','pending',1576975280734470146,1576975280734470149,'f9fa8ef5c0bacb2a','2023-07-07 07:00:00.000000',0,NULL,NULL,0,0,NULL,NULL,NULL,NULL,1,1,NULL,0);
INSERT INTO "deliveries" VALUES(2,2,1,'post','pending',1576975280734470146,1576975280734470149,'5b45b4f7ff9dba1c','2023-08-25 07:00:00.000000',0,NULL,NULL,0,0,NULL,NULL,NULL,NULL,1,1,NULL,0);
INSERT INTO "deliveries" VALUES(3,3,1,'post','pending',1576975280734470146,1576975280734470149,'5ff571e96f6401ac','2023-09-22 07:00:00.000000',0,NULL,NULL,0,0,NULL,NULL,NULL,NULL,1,1,NULL,0);
INSERT INTO "deliveries" VALUES(4,4,1,'post','pending',1576975280734470146,1576975280734470149,'28fa381194cb55fb','2023-07-13 07:00:00.000000',0,NULL,NULL,0,0,NULL,NULL,NULL,NULL,1,1,NULL,0);
INSERT INTO "deliveries" VALUES(5,5,1,'post','pending',1576975280734470146,1576975280734470149,'7ce8d594005883cf','2023-08-31 07:00:00.000000',0,NULL,NULL,0,0,NULL,NULL,NULL,NULL,1,1,NULL,0);
INSERT INTO "deliveries" VALUES(6,6,1,'post','pending',1576975280734470146,1576975280734470149,'09e4cf6c779aa948','2023-09-28 07:00:00.000000',0,NULL,NULL,0,0,NULL,NULL,NULL,NULL,1,1,NULL,0);
INSERT INTO "deliveries" VALUES(7,7,2,'post','sent',1576975280734470146,1576975280734470150,'6638d650c5c412fb',NULL,1,'b9593ec74bc84657b1deb93e2dd45a4d','2023-07-02 16:10:03.174025',0,0,'2023-07-02 16:00:03.298538',1576975319896686643,NULL,NULL,2,2,NULL,0);
INSERT INTO "deliveries" VALUES(8,8,2,'post','sent',1576975280734470146,1576975280734470150,'6936c3b6ae6b36d7',NULL,1,'b9593ec74bc84657b1deb93e2dd45a4d','2023-07-02 16:10:03.515435',0,0,'2023-07-02 16:00:03.588810',1576975321096257589,NULL,NULL,2,0,NULL,0);
INSERT INTO "deliveries" VALUES(9,9,1,'post','sent',1576975280734470146,1576975280734470149,'a89ecb9fa2213aae',NULL,1,'b9593ec74bc84657b1deb93e2dd45a4d','2023-07-02 16:10:03.515435',0,0,'2023-07-02 16:00:03.765708',1576975321821872183,NULL,NULL,0,0,NULL,0);
INSERT INTO "deliveries" VALUES(10,9,1,'open','pending',1576975280734470146,1576975280734470149,'af2297c529d02ba7','2023-07-03 16:00:03.449184',0,NULL,NULL,0,0,NULL,NULL,NULL,NULL,1,0,NULL,0);
INSERT INTO "deliveries" VALUES(11,10,2,'post','sent',1576975280734470146,1576975280734470150,'510cfe4222392633',NULL,1,'b9593ec74bc84657b1deb93e2dd45a4d','2023-07-02 16:10:03.609363',0,0,'2023-07-02 16:00:03.678353',1576975321473744950,NULL,NULL,2,0,NULL,0);
INSERT INTO "deliveries" VALUES(12,11,1,'edit','sent',1576975280734470146,1576975280734470149,'abf4368aac344b91',NULL,1,'b9593ec74bc84657b1deb93e2dd45a4d','2023-07-02 16:10:04.290109',0,0,'2023-07-02 16:00:04.513926',1576975321821872183,NULL,NULL,0,0,NULL,0);
INSERT INTO "deliveries" VALUES(13,12,2,'post','sent',1576975280734470146,1576975280734470150,'23548c32f1334ad7',NULL,1,'b9593ec74bc84657b1deb93e2dd45a4d','2023-07-02 16:10:04.290109',0,0,'2023-07-02 16:00:04.358733',1576975324359426106,NULL,NULL,2,0,NULL,0);
INSERT INTO "deliveries" VALUES(14,13,1,'post','sent',1576975280734470146,1576975280734470149,'2394d047601d01cd',NULL,1,'b9593ec74bc84657b1deb93e2dd45a4d','2023-07-02 16:10:04.997917',0,0,'2023-07-02 16:00:05.209846',1576975327912001598,NULL,NULL,0,0,NULL,0);
INSERT INTO "deliveries" VALUES(15,13,1,'open','pending',1576975280734470146,1576975280734470149,'5b102d4553339cfa','2023-07-03 16:00:04.843886',0,NULL,NULL,0,0,NULL,NULL,NULL,NULL,1,0,NULL,0);
INSERT INTO "deliveries" VALUES(16,14,2,'post','sent',1576975280734470146,1576975280734470150,'95c0282b7ce357cd',NULL,1,'b9593ec74bc84657b1deb93e2dd45a4d','2023-07-02 16:10:04.997917',0,0,'2023-07-02 16:00:05.053728',1576975327278661693,NULL,NULL,2,0,NULL,0);
INSERT INTO "deliveries" VALUES(17,15,1,'post','sent',1576975280734470146,1576975280734470149,'c71d37c4e5c6bf85',NULL,1,'b9593ec74bc84657b1deb93e2dd45a4d','2023-07-02 16:10:05.714804',0,0,'2023-07-02 16:00:05.912075',1576975330881568834,NULL,NULL,0,0,NULL,0);
INSERT INTO "deliveries" VALUES(18,15,1,'open','pending',1576975280734470146,1576975280734470149,'d4a9ea7964660b74','2023-07-03 16:00:05.497892',0,NULL,NULL,0,0,NULL,NULL,NULL,NULL,1,0,NULL,0);
INSERT INTO "deliveries" VALUES(19,16,2,'post','sent',1576975280734470146,1576975280734470150,'616d6bbe8d8a910e',NULL,1,'b9593ec74bc84657b1deb93e2dd45a4d','2023-07-02 16:10:05.714804',0,0,'2023-07-02 16:00:05.767996',1576975330277589057,NULL,NULL,2,0,NULL,0);
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
INSERT INTO "follows" VALUES(1,1576975280734470146,1576975280734470146,1576975280734470149,'7d, 1d, 1h',1576975280734470148,24,'followers');
INSERT INTO "follows" VALUES(2,1576975280734470146,1576975280734470146,1576975280734470150,'off',NULL,NULL,'staff');
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
INSERT INTO "quotes" VALUES(1,1,3,18,'Andreas Bäckman',NULL,'“Tough”, but we made it.',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,1576975308634980395,'2023-07-02 16:00:05.465670',NULL,NULL,0,0,0);
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
INSERT INTO "result_steps" VALUES(1,1,'final','classified',18,24,34,NULL,NULL,1576975308634980395,'2023-07-02 16:00:03.422229');
INSERT INTO "result_steps" VALUES(2,1,'final','classified',20,26,34,'18th on the road, 11 s added',NULL,1576975308634980395,'2023-07-02 16:00:04.092744');
INSERT INTO "result_steps" VALUES(3,2,'final','DNF',NULL,NULL,NULL,NULL,NULL,1576975308634980395,'2023-07-02 16:00:04.800905');
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
INSERT INTO "results" VALUES(1,18,1,'final','classified',20,26,34,'18th on the road, 11 s added',NULL,NULL,NULL,NULL,'2023-07-02 16:00:04.092744',NULL,'Aston Martin Vantage GT4','Silver','["Andreas B\u00e4ckman", "Jessica B\u00e4ckman"]',NULL);
INSERT INTO "results" VALUES(2,17,1,'final','DNF',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2023-07-02 16:00:04.800905',NULL,'Aston Martin Vantage GT4','Silver','["Andreas B\u00e4ckman", "Jessica B\u00e4ckman"]',NULL);
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
INSERT INTO "rounds" VALUES(1,1,'Monza','Autodromo Nazionale Monza',NULL,'IT','Europe/Rome','2023-04-21','2023-04-23','scheduled','a0c13b4b611642e4925777d1179cc94a',0,NULL);
INSERT INTO "rounds" VALUES(2,1,'Paul Ricard','Circuit Paul Ricard',NULL,'FR','Europe/Paris','2023-06-02','2023-06-04','scheduled','6e201d9ebb47424393c2b382ed275e9e',0,NULL);
INSERT INTO "rounds" VALUES(3,1,'Spa-Francorchamps','Circuit de Spa-Francorchamps',NULL,'BE','Europe/Brussels','2023-06-29','2023-07-02','scheduled','8513df5bd01e4a67a02b356eb7fcaf48',0,NULL);
INSERT INTO "rounds" VALUES(4,1,'Misano','Misano World Circuit Marco Simoncelli','Bologna','IT','Europe/Rome','2023-07-14','2023-07-16','scheduled','c6785bf29c3b4d4d920da14f79dc0f1b',0,NULL);
INSERT INTO "rounds" VALUES(5,1,'Hockenheim','Hockenheimring',NULL,'DE','Europe/Berlin','2023-09-01','2023-09-03','scheduled','88a1a88d7f4746439de6975728374d7a',0,NULL);
INSERT INTO "rounds" VALUES(6,1,'Barcelona','Circuit de Barcelona-Catalunya',NULL,'ES','Europe/Madrid','2023-09-29','2023-10-01','scheduled','952f5dbd7ad542de832195cd91ab3be3',0,NULL);
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
INSERT INTO "seasons" VALUES(1,1576975280734470146,'GT4 European Series',2023,'Bäckman siblings','http://bit.ly/jabaeckman-photos','["fp1", "fp2", "q1", "q2", "race1", "race2"]',1);
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
INSERT INTO "servers" VALUES(1576975280734470146,1576975280734470147,'UTC',NULL,1576975308634980395,'2023-07-02 16:00:02.966396',NULL,NULL,NULL);
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
INSERT INTO "sessions" VALUES(1,1,0,'fp1','Free practice 1',NULL,NULL,NULL,NULL,'scheduled','4d70afd77afc401bb102c039983c5c8d',0,NULL);
INSERT INTO "sessions" VALUES(2,1,1,'fp2','Free practice 2',NULL,NULL,NULL,NULL,'scheduled','3bacb1e351044beb9d55a5745b24a1e9',0,NULL);
INSERT INTO "sessions" VALUES(3,1,2,'q1','Qualifying 1',NULL,NULL,NULL,NULL,'scheduled','f8d1853a5f864aa28a81b02d10b4c7a3',0,NULL);
INSERT INTO "sessions" VALUES(4,1,3,'q2','Qualifying 2',NULL,NULL,NULL,NULL,'scheduled','2b380bd574ad48a8b0109cbebac05095',0,NULL);
INSERT INTO "sessions" VALUES(5,1,4,'race1','Race 1',NULL,NULL,NULL,NULL,'scheduled','b7a8d1f99ea647df9d945f51826a6a0e',0,NULL);
INSERT INTO "sessions" VALUES(6,1,5,'race2','Race 2',NULL,NULL,NULL,NULL,'scheduled','f09ff5305ef64bd382e50703f66899ec',0,NULL);
INSERT INTO "sessions" VALUES(7,2,0,'fp1','Free practice 1',NULL,NULL,NULL,NULL,'scheduled','57eed7f7173044338336e5be0e4b0d15',0,NULL);
INSERT INTO "sessions" VALUES(8,2,1,'fp2','Free practice 2',NULL,NULL,NULL,NULL,'scheduled','391ad6c2929b49f8a0a35c65cee8a9f3',0,NULL);
INSERT INTO "sessions" VALUES(9,2,2,'q1','Qualifying 1',NULL,NULL,NULL,NULL,'scheduled','7c5032b953174437814e9a678a072e59',0,NULL);
INSERT INTO "sessions" VALUES(10,2,3,'q2','Qualifying 2',NULL,NULL,NULL,NULL,'scheduled','db34f507d4b54a5297644e81a91258f9',0,NULL);
INSERT INTO "sessions" VALUES(11,2,4,'race1','Race 1',NULL,NULL,NULL,NULL,'scheduled','2e703d71a522491ca17c20d0d7879bba',0,NULL);
INSERT INTO "sessions" VALUES(12,2,5,'race2','Race 2',NULL,NULL,NULL,NULL,'scheduled','aa278978297b44d1a1c2241b182694c9',0,NULL);
INSERT INTO "sessions" VALUES(13,3,0,'fp1','Free practice 1',NULL,NULL,NULL,NULL,'scheduled','dbd952f0c64c413388c2e5977c7bc5e2',0,NULL);
INSERT INTO "sessions" VALUES(14,3,1,'fp2','Free practice 2',NULL,NULL,NULL,NULL,'scheduled','cb827180b524431c9d90d81158f558db',0,NULL);
INSERT INTO "sessions" VALUES(15,3,2,'q1','Qualifying 1',NULL,NULL,NULL,NULL,'scheduled','2671a36c710c4759bccb9d19e466311f',0,NULL);
INSERT INTO "sessions" VALUES(16,3,3,'q2','Qualifying 2',NULL,NULL,NULL,NULL,'scheduled','d4a8c12a2c12497d9dd33ac0921faa0b',0,NULL);
INSERT INTO "sessions" VALUES(17,3,4,'race1','Race 1',NULL,NULL,NULL,NULL,'scheduled','549016adb6324f0c95f3fe962e7cd755',0,NULL);
INSERT INTO "sessions" VALUES(18,3,5,'race2','Race 2',NULL,NULL,NULL,NULL,'scheduled','458fb596c8d04791943a572f16cb275d',0,NULL);
INSERT INTO "sessions" VALUES(19,4,0,'fp1','Free practice 1',NULL,NULL,NULL,NULL,'scheduled','cbab06cbf13c461ab0a4a7da9c435141',0,NULL);
INSERT INTO "sessions" VALUES(20,4,1,'fp2','Free practice 2',NULL,NULL,NULL,NULL,'scheduled','60f00e9873fc43d3a356f5928d755fc7',0,NULL);
INSERT INTO "sessions" VALUES(21,4,2,'q1','Qualifying 1',NULL,NULL,NULL,NULL,'scheduled','4a35373b64bf4b6d991c23a295c3031c',0,NULL);
INSERT INTO "sessions" VALUES(22,4,3,'q2','Qualifying 2',NULL,NULL,NULL,NULL,'scheduled','debcd83212b04236a350ce4966833caf',0,NULL);
INSERT INTO "sessions" VALUES(23,4,4,'race1','Race 1',NULL,NULL,NULL,NULL,'scheduled','c5304efc2dea46f29c86bf30aa6ef75c',0,NULL);
INSERT INTO "sessions" VALUES(24,4,5,'race2','Race 2',NULL,NULL,NULL,NULL,'scheduled','41ee24a8e5f84542bc566d41d8d8f127',0,NULL);
INSERT INTO "sessions" VALUES(25,5,0,'fp1','Free practice 1',NULL,NULL,NULL,NULL,'scheduled','9a800835cc9c4c6c8fb304cd0dd537b6',0,NULL);
INSERT INTO "sessions" VALUES(26,5,1,'fp2','Free practice 2',NULL,NULL,NULL,NULL,'scheduled','19db0e1921bc43aaa141855f2597db87',0,NULL);
INSERT INTO "sessions" VALUES(27,5,2,'q1','Qualifying 1',NULL,NULL,NULL,NULL,'scheduled','3bf59b64384e4acab32e813c64df62f1',0,NULL);
INSERT INTO "sessions" VALUES(28,5,3,'q2','Qualifying 2',NULL,NULL,NULL,NULL,'scheduled','b89422e2d4c54e7cb9db9842fe08cad7',0,NULL);
INSERT INTO "sessions" VALUES(29,5,4,'race1','Race 1',NULL,NULL,NULL,NULL,'scheduled','42b6dcc9b1944cf18984367c46badc12',0,NULL);
INSERT INTO "sessions" VALUES(30,5,5,'race2','Race 2',NULL,NULL,NULL,NULL,'scheduled','9055e070bafb47d18f82e865071a228c',0,NULL);
INSERT INTO "sessions" VALUES(31,6,0,'fp1','Free practice 1',NULL,NULL,NULL,NULL,'scheduled','c647f98ea9ca454fb113fc3e57e707a1',0,NULL);
INSERT INTO "sessions" VALUES(32,6,1,'fp2','Free practice 2',NULL,NULL,NULL,NULL,'scheduled','5166d87cdff947ef8b4372e5cb165f3a',0,NULL);
INSERT INTO "sessions" VALUES(33,6,2,'q1','Qualifying 1',NULL,NULL,NULL,NULL,'scheduled','52dee225083e430db40d85070780a5fc',0,NULL);
INSERT INTO "sessions" VALUES(34,6,3,'q2','Qualifying 2',NULL,NULL,NULL,NULL,'scheduled','6f00628663f44c458f6247439f92a415',0,NULL);
INSERT INTO "sessions" VALUES(35,6,4,'race1','Race 1',NULL,NULL,NULL,NULL,'scheduled','9c32c118eb4b4329962163ef150a5abe',0,NULL);
INSERT INTO "sessions" VALUES(36,6,5,'race2','Race 2',NULL,NULL,NULL,NULL,'scheduled','bd37a0e7c4eb4d90a38f6ff7e665fd0e',0,NULL);
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
CREATE INDEX ix_reminded_people_server_id ON reminded_people (server_id);
CREATE UNIQUE INDEX one_row_of_a_person ON reminded_people (server_id, person_id);
CREATE INDEX ix_troubles_server_id ON troubles (server_id);
CREATE INDEX ix_seasons_server_id ON seasons (server_id);
CREATE UNIQUE INDEX one_current_season ON seasons (server_id) WHERE current;
CREATE INDEX ix_faces_avatar ON faces (avatar);
CREATE INDEX ix_faces_banner ON faces (banner);
CREATE INDEX ix_follows_server_id ON follows (server_id);
CREATE INDEX ix_entries_season_id ON entries (season_id);
CREATE INDEX ix_rounds_season_id ON rounds (season_id);
CREATE INDEX ix_forum_posts_round_id ON forum_posts (round_id);
CREATE INDEX ix_forum_posts_season_id ON forum_posts (season_id);
CREATE INDEX ix_forum_posts_server_id ON forum_posts (server_id);
CREATE INDEX posts_of_forum ON forum_posts (channel_id);
CREATE INDEX ix_bundles_round_id ON bundles (round_id);
CREATE INDEX ix_past_crews_entry_id ON past_crews (entry_id);
CREATE INDEX ix_sessions_round_id ON sessions (round_id);
CREATE INDEX ix_sent_pings_session_id ON sent_pings (session_id);
CREATE INDEX ix_sent_pings_server_id ON sent_pings (server_id);
CREATE INDEX ix_sent_pings_round_id ON sent_pings (round_id);
CREATE INDEX ix_own_reminders_round_id ON own_reminders (round_id);
CREATE INDEX ix_own_reminders_session_id ON own_reminders (session_id);
CREATE INDEX ix_own_reminders_reminded_people_id ON own_reminders (reminded_people_id);
CREATE INDEX ix_notices_round_id ON notices (round_id);
CREATE INDEX ix_notices_session_id ON notices (session_id);
CREATE INDEX ix_results_photo ON results (photo);
CREATE INDEX ix_results_entry_id ON results (entry_id);
CREATE INDEX ix_results_bundle_id ON results (bundle_id);
CREATE INDEX ix_results_session_id ON results (session_id);
CREATE INDEX ix_quotes_photo ON quotes (photo);
CREATE INDEX ix_quotes_bundle_id ON quotes (bundle_id);
CREATE INDEX ix_quotes_season_id ON quotes (season_id);
CREATE INDEX ix_quotes_round_id ON quotes (round_id);
CREATE INDEX ix_quotes_session_id ON quotes (session_id);
CREATE INDEX ix_announcements_round_id ON announcements (round_id);
CREATE INDEX ix_announcements_session_id ON announcements (session_id);
CREATE INDEX ix_announcements_own_reminder_id ON announcements (own_reminder_id);
CREATE INDEX ix_announcements_change_id ON announcements (change_id);
CREATE INDEX ix_announcements_result_id ON announcements (result_id);
CREATE INDEX ix_announcements_server_id ON announcements (server_id);
CREATE INDEX ix_announcements_bundle_id ON announcements (bundle_id);
CREATE INDEX ix_announcements_notice_id ON announcements (notice_id);
CREATE INDEX ix_announcements_quote_id ON announcements (quote_id);
CREATE INDEX ix_result_steps_result_id ON result_steps (result_id);
CREATE INDEX queue_of_deliveries ON deliveries (rank, due_at, place) WHERE state IN ('pending', 'paused');
CREATE INDEX unfinished_in_channel ON deliveries (channel_id, id) WHERE state IN ('pending', 'claimed', 'paused');
CREATE INDEX ix_deliveries_announcement_id ON deliveries (announcement_id);
CREATE INDEX waiting_deliveries ON deliveries (due_at) WHERE state IN ('pending', 'paused');
CREATE INDEX told_in_channel ON deliveries (channel_id, announcement_id);
CREATE INDEX ix_deliveries_follow_id ON deliveries (follow_id);
COMMIT;
