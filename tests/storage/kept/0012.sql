BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0012');
CREATE TABLE "announcements" (
	id INTEGER NOT NULL, 
	server_id BIGINT NOT NULL, 
	kind VARCHAR(10) NOT NULL, 
	result_id INTEGER, 
	quote_id INTEGER, 
	round_id INTEGER, 
	session_id INTEGER, 
	lead VARCHAR(10), 
	due_at DATETIME, 
	expires_at DATETIME, 
	created_at DATETIME NOT NULL, 
	change_id INTEGER, 
	notice_id INTEGER, 
	PRIMARY KEY (id), 
	CONSTRAINT known_kind CHECK (kind IN ('result', 'quote', 'recap', 'schedule', 'reminder', 'nudge', 'trail')), 
	CONSTRAINT change_of_announcements FOREIGN KEY(change_id) REFERENCES changes (id) ON DELETE CASCADE, 
	CONSTRAINT announced_notice FOREIGN KEY(notice_id) REFERENCES notices (id) ON DELETE CASCADE, 
	FOREIGN KEY(quote_id) REFERENCES quotes (id) ON DELETE CASCADE, 
	FOREIGN KEY(result_id) REFERENCES results (id) ON DELETE CASCADE, 
	FOREIGN KEY(server_id) REFERENCES servers (id) ON DELETE CASCADE, 
	FOREIGN KEY(round_id) REFERENCES rounds (id) ON DELETE CASCADE, 
	FOREIGN KEY(session_id) REFERENCES sessions (id) ON DELETE CASCADE
);
INSERT INTO "announcements" VALUES(1,1576932817193926802,'reminder',NULL,NULL,4,NULL,'7d','2023-07-07 07:00:00.000000','2023-07-14 22:00:00.000000','2023-07-02 16:00:10.236584',NULL,NULL);
INSERT INTO "announcements" VALUES(2,1576932817193926802,'reminder',NULL,NULL,5,NULL,'7d','2023-08-25 07:00:00.000000','2023-09-01 22:00:00.000000','2023-07-02 16:00:10.236584',NULL,NULL);
INSERT INTO "announcements" VALUES(3,1576932817193926802,'reminder',NULL,NULL,6,NULL,'7d','2023-09-22 07:00:00.000000','2023-09-29 22:00:00.000000','2023-07-02 16:00:10.236584',NULL,NULL);
INSERT INTO "announcements" VALUES(4,1576932817193926802,'reminder',NULL,NULL,4,NULL,'1d','2023-07-13 07:00:00.000000','2023-07-14 22:00:00.000000','2023-07-02 16:00:10.236584',NULL,NULL);
INSERT INTO "announcements" VALUES(5,1576932817193926802,'reminder',NULL,NULL,5,NULL,'1d','2023-08-31 07:00:00.000000','2023-09-01 22:00:00.000000','2023-07-02 16:00:10.236584',NULL,NULL);
INSERT INTO "announcements" VALUES(6,1576932817193926802,'reminder',NULL,NULL,6,NULL,'1d','2023-09-28 07:00:00.000000','2023-09-29 22:00:00.000000','2023-07-02 16:00:10.236584',NULL,NULL);
INSERT INTO "announcements" VALUES(7,1576932817193926802,'trail',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2023-07-02 16:00:11.588051',3,NULL);
INSERT INTO "announcements" VALUES(8,1576932817193926802,'result',1,NULL,NULL,NULL,NULL,NULL,NULL,'2023-07-02 16:00:14.136690',NULL,NULL);
INSERT INTO "announcements" VALUES(9,1576932817193926802,'trail',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2023-07-02 16:00:14.504356',4,NULL);
INSERT INTO "announcements" VALUES(10,1576932817193926802,'result',1,NULL,NULL,NULL,NULL,NULL,NULL,'2023-07-02 16:00:16.324451',NULL,NULL);
INSERT INTO "announcements" VALUES(11,1576932817193926802,'trail',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2023-07-02 16:00:16.670927',5,NULL);
INSERT INTO "announcements" VALUES(12,1576932817193926802,'result',2,NULL,NULL,NULL,NULL,NULL,NULL,'2023-07-02 16:00:17.967304',NULL,NULL);
INSERT INTO "announcements" VALUES(13,1576932817193926802,'trail',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2023-07-02 16:00:17.977246',6,NULL);
INSERT INTO "announcements" VALUES(14,1576932817193926802,'quote',NULL,1,NULL,NULL,NULL,NULL,NULL,'2023-07-02 16:00:18.914511',NULL,NULL);
INSERT INTO "announcements" VALUES(15,1576932817193926802,'trail',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2023-07-02 16:00:18.927482',7,NULL);
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
INSERT INTO "changes" VALUES(1,1576932817193926802,1576932817198121111,'2023-07-02 16:00:10.353256','stored','settings',1576932817193926802,'Settings',NULL,'{"channel": 1576932817193926805, "staff": 1576932817193926803, "team": null, "timezone": "UTC", "reminders": "7d, 1d, 1h", "ping": 1576932817193926804, "spoilers": null, "staff_channel": null, "season": {"current": 1, "toml": "# A season as Pitboard reads it: /season import. Starts are local times at the venue.\n\n[season]\nseries = \"GT4 European Series\"\nyear = 2023\nteam = \"B\u00e4ckman siblings\"\nsessions = [\n    \"fp1\",\n    \"fp2\",\n    \"q1\",\n    \"q2\",\n    \"race1\",\n    \"race2\",\n]\nphotos = \"http://bit.ly/jabaeckman-photos\"\n\n[[entries]]\ncar = \"Aston Martin Vantage GT4\"\nclass = \"Silver\"\ndrivers = [\n    \"Andreas B\u00e4ckman\",\n    \"Jessica B\u00e4ckman\",\n]\n\n[[rounds]]\nname = \"Monza\"\nvenue = \"Autodromo Nazionale Monza\"\ncountry = \"IT\"\ntimezone = \"Europe/Rome\"\nfirst_day = 2023-04-21\nlast_day = 2023-04-23\n\n[[rounds]]\nname = \"Paul Ricard\"\nvenue = \"Circuit Paul Ricard\"\ncountry = \"FR\"\ntimezone = \"Europe/Paris\"\nfirst_day = 2023-06-02\nlast_day = 2023-06-04\n\n[[rounds]]\nname = \"Spa-Francorchamps\"\nvenue = \"Circuit de Spa-Francorchamps\"\ncountry = \"BE\"\ntimezone = \"Europe/Brussels\"\nfirst_day = 2023-06-29\nlast_day = 2023-07-02\n\n[[rounds]]\nname = \"Misano\"\nvenue = \"Misano World Circuit Marco Simoncelli\"\nnear = \"Bologna\"\ncountry = \"IT\"\ntimezone = \"Europe/Rome\"\nfirst_day = 2023-07-14\nlast_day = 2023-07-16\n\n[[rounds]]\nname = \"Hockenheim\"\nvenue = \"Hockenheimring\"\ncountry = \"DE\"\ntimezone = \"Europe/Berlin\"\nfirst_day = 2023-09-01\nlast_day = 2023-09-03\n\n[[rounds]]\nname = \"Barcelona\"\nvenue = \"Circuit de Barcelona-Catalunya\"\ncountry = \"ES\"\ntimezone = \"Europe/Madrid\"\nfirst_day = 2023-09-29\nlast_day = 2023-10-01\n"}}',NULL);
INSERT INTO "changes" VALUES(2,1576932817193926802,1576932817198121111,'2023-07-02 16:00:10.843831','changed','settings',1576932817193926802,'Settings','{"channel": 1576932817193926805, "staff": 1576932817193926803, "team": null, "timezone": "UTC", "reminders": "7d, 1d, 1h", "ping": 1576932817193926804, "spoilers": null, "staff_channel": null, "season": null}','{"channel": 1576932817193926805, "staff": 1576932817193926803, "team": null, "timezone": "UTC", "reminders": "7d, 1d, 1h", "ping": 1576932817193926804, "spoilers": 24, "staff_channel": null, "season": null}',NULL);
INSERT INTO "changes" VALUES(3,1576932817193926802,1576932817198121111,'2023-07-02 16:00:11.551780','changed','settings',1576932817193926802,'Settings','{"channel": 1576932817193926805, "staff": 1576932817193926803, "team": null, "timezone": "UTC", "reminders": "7d, 1d, 1h", "ping": 1576932817193926804, "spoilers": 24, "staff_channel": null, "season": null}','{"channel": 1576932817193926805, "staff": 1576932817193926803, "team": null, "timezone": "UTC", "reminders": "7d, 1d, 1h", "ping": 1576932817193926804, "spoilers": 24, "staff_channel": 1576932817193926806, "season": null}',NULL);
INSERT INTO "changes" VALUES(4,1576932817193926802,1576932817198121111,'2023-07-02 16:00:14.428726','stored','result',1,'Race 2 at Spa-Francorchamps',NULL,'{"life": "final", "status": "classified", "position": 18, "overall": 24, "grid": 34, "driver": null, "note": null, "photo": null}',NULL);
INSERT INTO "changes" VALUES(5,1576932817193926802,1576932817198121111,'2023-07-02 16:00:16.564464','changed','result',1,'Race 2 at Spa-Francorchamps','{"life": "final", "status": "classified", "position": 18, "overall": 24, "grid": 34, "driver": null, "note": null, "photo": null}','{"life": "final", "status": "classified", "position": 20, "overall": 26, "grid": 34, "driver": null, "note": "18th on the road, 11 s added", "photo": null}',NULL);
INSERT INTO "changes" VALUES(6,1576932817193926802,1576932817198121111,'2023-07-02 16:00:17.974983','stored','result',2,'Race 1 at Spa-Francorchamps',NULL,'{"life": "final", "status": "DNF", "position": null, "overall": null, "grid": null, "driver": null, "note": null, "photo": null}',NULL);
INSERT INTO "changes" VALUES(7,1576932817193926802,1576932817198121111,'2023-07-02 16:00:18.924877','stored','quote',1,'Quote of Andreas Bäckman on Race 2 at Spa-Francorchamps',NULL,'{"driver": "Andreas B\u00e4ckman", "text": "\u201cTough\u201d, but we made it.", "season_id": 1, "round_id": 3, "session_id": 18, "language": null, "translation": null, "photo": null, "not_before": null, "author": null, "approved_by": null, "withdrawn": false}',NULL);
CREATE TABLE "deliveries" (
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
	reason TEXT, 
	rank INTEGER DEFAULT '0' NOT NULL, 
	place INTEGER DEFAULT '0' NOT NULL, 
	PRIMARY KEY (id), 
	CONSTRAINT claimed_by_somebody CHECK (state <> 'claimed' OR claimed_by IS NOT NULL), 
	CONSTRAINT sent_at_some_time CHECK (state <> 'sent' OR sent_at IS NOT NULL), 
	CONSTRAINT says_why CHECK (state NOT IN ('skipped', 'paused', 'failed') OR reason IS NOT NULL), 
	CONSTRAINT known_state CHECK (state IN ('pending', 'claimed', 'sent', 'skipped', 'paused', 'failed')), 
	CONSTRAINT sent_is_somewhere CHECK (state <> 'sent' OR message_id IS NOT NULL), 
	CONSTRAINT known_action CHECK (action IN ('post', 'edit', 'open', 'remove')), 
	FOREIGN KEY(follow_id) REFERENCES follows (id) ON DELETE CASCADE, 
	FOREIGN KEY(announcement_id) REFERENCES announcements (id) ON DELETE CASCADE
);
INSERT INTO "deliveries" VALUES(1,1,1,'post','pending',1576932817193926802,1576932817193926805,'b026d78ca3be9148','2023-07-07 07:00:00.000000',0,NULL,NULL,0,0,NULL,NULL,NULL,1,1);
INSERT INTO "deliveries" VALUES(2,2,1,'post','pending',1576932817193926802,1576932817193926805,'db96dcdedd3903ee','2023-08-25 07:00:00.000000',0,NULL,NULL,0,0,NULL,NULL,NULL,1,1);
INSERT INTO "deliveries" VALUES(3,3,1,'post','pending',1576932817193926802,1576932817193926805,'c0f1ee42e9c24b4b','2023-09-22 07:00:00.000000',0,NULL,NULL,0,0,NULL,NULL,NULL,1,1);
INSERT INTO "deliveries" VALUES(4,4,1,'post','pending',1576932817193926802,1576932817193926805,'a3dd63f1c6fa95a7','2023-07-13 07:00:00.000000',0,NULL,NULL,0,0,NULL,NULL,NULL,1,1);
INSERT INTO "deliveries" VALUES(5,5,1,'post','pending',1576932817193926802,1576932817193926805,'2f751f0978e49638','2023-08-31 07:00:00.000000',0,NULL,NULL,0,0,NULL,NULL,NULL,1,1);
INSERT INTO "deliveries" VALUES(6,6,1,'post','pending',1576932817193926802,1576932817193926805,'bd7ee69c533ae406','2023-09-28 07:00:00.000000',0,NULL,NULL,0,0,NULL,NULL,NULL,1,1);
INSERT INTO "deliveries" VALUES(7,7,2,'post','sent',1576932817193926802,1576932817193926806,'8bd119503b5fc171',NULL,1,'c675c82c96d647f3b5b26b5dcdbb36cd','2023-07-02 16:10:14.597953',0,0,'2023-07-02 16:00:15.068064',1576932920956813502,NULL,2,0);
INSERT INTO "deliveries" VALUES(8,8,1,'post','sent',1576932817193926802,1576932817193926805,'2622f5aa1d562599',NULL,1,'c675c82c96d647f3b5b26b5dcdbb36cd','2023-07-02 16:10:14.597953',0,0,'2023-07-02 16:00:15.353419',1576932922030555327,NULL,0,0);
INSERT INTO "deliveries" VALUES(9,8,1,'open','pending',1576932817193926802,1576932817193926805,'3cc06862fc7779ae','2023-07-03 16:00:14.136690',0,NULL,NULL,0,0,NULL,NULL,NULL,1,0);
INSERT INTO "deliveries" VALUES(10,9,2,'post','sent',1576932817193926802,1576932817193926806,'b0eb95be36aab327',NULL,1,'c675c82c96d647f3b5b26b5dcdbb36cd','2023-07-02 16:10:15.240279',0,0,'2023-07-02 16:00:15.553309',1576932922970079424,NULL,2,0);
INSERT INTO "deliveries" VALUES(11,10,1,'edit','sent',1576932817193926802,1576932817193926805,'c167a444f69aab41',NULL,1,'c675c82c96d647f3b5b26b5dcdbb36cd','2023-07-02 16:10:16.883299',0,0,'2023-07-02 16:00:17.469583',1576932922030555327,NULL,0,0);
INSERT INTO "deliveries" VALUES(12,11,2,'post','sent',1576932817193926802,1576932817193926806,'6f4526b6bd297c0a',NULL,1,'c675c82c96d647f3b5b26b5dcdbb36cd','2023-07-02 16:10:16.883299',0,0,'2023-07-02 16:00:17.161249',1576932929836155075,NULL,2,0);
INSERT INTO "deliveries" VALUES(13,12,1,'post','sent',1576932817193926802,1576932817193926805,'0821605e5028178e',NULL,1,'c675c82c96d647f3b5b26b5dcdbb36cd','2023-07-02 16:10:18.003121',0,0,'2023-07-02 16:00:18.349471',1576932934730907847,NULL,0,0);
INSERT INTO "deliveries" VALUES(14,12,1,'open','pending',1576932817193926802,1576932817193926805,'be5ea8fbff59ac3b','2023-07-03 16:00:17.967304',0,NULL,NULL,0,0,NULL,NULL,NULL,1,0);
INSERT INTO "deliveries" VALUES(15,13,2,'post','sent',1576932817193926802,1576932817193926806,'29a4144e71531a03',NULL,1,'c675c82c96d647f3b5b26b5dcdbb36cd','2023-07-02 16:10:18.003121',0,0,'2023-07-02 16:00:18.136433',1576932933741052102,NULL,2,0);
INSERT INTO "deliveries" VALUES(16,14,1,'post','sent',1576932817193926802,1576932817193926805,'0986231c0f20539a',NULL,1,'c675c82c96d647f3b5b26b5dcdbb36cd','2023-07-02 16:10:18.969079',0,0,'2023-07-02 16:00:19.227401',1576932938522558667,NULL,0,0);
INSERT INTO "deliveries" VALUES(17,14,1,'open','pending',1576932817193926802,1576932817193926805,'82bf686d211849ea','2023-07-03 16:00:18.914511',0,NULL,NULL,0,0,NULL,NULL,NULL,1,0);
INSERT INTO "deliveries" VALUES(18,15,2,'post','sent',1576932817193926802,1576932817193926806,'ccc6b9da9f047841',NULL,1,'c675c82c96d647f3b5b26b5dcdbb36cd','2023-07-02 16:10:18.969079',0,0,'2023-07-02 16:00:19.080802',1576932938019242186,NULL,2,0);
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
CREATE TABLE "follows" (
	id INTEGER NOT NULL, 
	server_id BIGINT NOT NULL, 
	guild_id BIGINT NOT NULL, 
	channel_id BIGINT NOT NULL, 
	reminders TEXT NOT NULL, 
	ping_role_id BIGINT, 
	spoilers INTEGER, 
	audience VARCHAR(10) DEFAULT 'followers' NOT NULL, 
	PRIMARY KEY (id), 
	CONSTRAINT known_audience CHECK (audience IN ('followers', 'staff')), 
	UNIQUE (server_id, channel_id), 
	FOREIGN KEY(server_id) REFERENCES servers (id) ON DELETE CASCADE
);
INSERT INTO "follows" VALUES(1,1576932817193926802,1576932817193926802,1576932817193926805,'7d, 1d, 1h',1576932817193926804,24,'followers');
INSERT INTO "follows" VALUES(2,1576932817193926802,1576932817193926802,1576932817193926806,'off',NULL,NULL,'staff');
CREATE TABLE meta (
	"key" VARCHAR(80) NOT NULL, 
	value TEXT, 
	PRIMARY KEY ("key")
);
INSERT INTO "meta" VALUES('commands of 1576932816900325521','c7640ce580a9904bba008fa55e9484788058aac4a8cdd90d06df4244992b5806');
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
CREATE TABLE photos (
	digest VARCHAR(64) NOT NULL, 
	data BLOB NOT NULL, 
	wanted_at DATETIME NOT NULL, 
	PRIMARY KEY (digest)
);
CREATE TABLE "quotes" (
	id INTEGER NOT NULL, 
	season_id INTEGER NOT NULL, 
	round_id INTEGER, 
	session_id INTEGER, 
	driver TEXT NOT NULL, 
	text TEXT NOT NULL, 
	"by" BIGINT NOT NULL, 
	at DATETIME NOT NULL, 
	photo VARCHAR(64), 
	photo_credit TEXT, 
	photo_alt TEXT, 
	language VARCHAR(10), 
	translation TEXT, 
	not_before DATETIME, 
	author BIGINT, 
	approved_by BIGINT, 
	withdrawn BOOLEAN DEFAULT 0 NOT NULL, 
	PRIMARY KEY (id), 
	CONSTRAINT photo_of_quotes FOREIGN KEY(photo) REFERENCES photos (digest), 
	FOREIGN KEY(round_id) REFERENCES rounds (id) ON DELETE CASCADE, 
	FOREIGN KEY(season_id) REFERENCES seasons (id) ON DELETE CASCADE, 
	FOREIGN KEY(session_id) REFERENCES sessions (id) ON DELETE CASCADE
);
INSERT INTO "quotes" VALUES(1,1,3,18,'Andreas Bäckman','“Tough”, but we made it.',1576932817198121111,'2023-07-02 16:00:18.906359',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0);
CREATE TABLE recaps (
	id INTEGER NOT NULL, 
	round_id INTEGER NOT NULL, 
	headline TEXT, 
	lead TEXT, 
	"by" BIGINT NOT NULL, 
	at DATETIME NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(round_id) REFERENCES rounds (id) ON DELETE CASCADE, 
	UNIQUE (round_id)
);
CREATE TABLE "result_steps" (
	id INTEGER NOT NULL, 
	result_id INTEGER NOT NULL, 
	status VARCHAR(10) NOT NULL, 
	position INTEGER, 
	overall INTEGER, 
	grid INTEGER, 
	note TEXT, 
	driver TEXT, 
	"by" BIGINT NOT NULL, 
	at DATETIME NOT NULL, 
	life VARCHAR(12) NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(result_id) REFERENCES results (id) ON DELETE CASCADE
);
INSERT INTO "result_steps" VALUES(1,1,'classified',18,24,34,NULL,NULL,1576932817198121111,'2023-07-02 16:00:13.949193','final');
INSERT INTO "result_steps" VALUES(2,1,'classified',20,26,34,'18th on the road, 11 s added',NULL,1576932817198121111,'2023-07-02 16:00:16.193314','final');
INSERT INTO "result_steps" VALUES(3,2,'DNF',NULL,NULL,NULL,NULL,NULL,1576932817198121111,'2023-07-02 16:00:17.962625','final');
CREATE TABLE "results" (
	id INTEGER NOT NULL, 
	session_id INTEGER NOT NULL, 
	entry_id INTEGER NOT NULL, 
	status VARCHAR(10) NOT NULL, 
	position INTEGER, 
	overall INTEGER, 
	grid INTEGER, 
	note TEXT, 
	driver TEXT, 
	photo VARCHAR(64), 
	photo_credit TEXT, 
	photo_alt TEXT, 
	life VARCHAR(12) NOT NULL, 
	at DATETIME NOT NULL, 
	PRIMARY KEY (id), 
	CONSTRAINT known_status CHECK (status IN ('classified', 'DNF', 'DNS', 'DSQ')), 
	CONSTRAINT photo_of_results FOREIGN KEY(photo) REFERENCES photos (digest), 
	CONSTRAINT known_life CHECK (life IN ('provisional', 'final', 'amended', 'withdrawn')), 
	FOREIGN KEY(entry_id) REFERENCES entries (id) ON DELETE CASCADE, 
	FOREIGN KEY(session_id) REFERENCES sessions (id) ON DELETE CASCADE, 
	UNIQUE (session_id, entry_id)
);
INSERT INTO "results" VALUES(1,18,1,'classified',20,26,34,'18th on the road, 11 s added',NULL,NULL,NULL,NULL,'final','2023-07-02 16:00:16.193314');
INSERT INTO "results" VALUES(2,17,1,'DNF',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'final','2023-07-02 16:00:17.962625');
CREATE TABLE "rounds" (
	id INTEGER NOT NULL, 
	season_id INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	venue TEXT NOT NULL, 
	country VARCHAR(2) NOT NULL, 
	timezone TEXT NOT NULL, 
	first_day DATE NOT NULL, 
	last_day DATE NOT NULL, 
	uid VARCHAR(32) NOT NULL, 
	sequence INTEGER DEFAULT '0' NOT NULL, 
	changed_at DATETIME, 
	state VARCHAR(10) DEFAULT 'scheduled' NOT NULL, near TEXT, 
	PRIMARY KEY (id), 
	CONSTRAINT known_state CHECK (state IN ('scheduled', 'tbc', 'postponed', 'cancelled')), 
	FOREIGN KEY(season_id) REFERENCES seasons (id) ON DELETE CASCADE
);
INSERT INTO "rounds" VALUES(1,1,'Monza','Autodromo Nazionale Monza','IT','Europe/Rome','2023-04-21','2023-04-23','26f5ad9993824a038a79683718ea6b38',0,NULL,'scheduled',NULL);
INSERT INTO "rounds" VALUES(2,1,'Paul Ricard','Circuit Paul Ricard','FR','Europe/Paris','2023-06-02','2023-06-04','0c03de9c84cb47d2a54e7eadd6f8b460',0,NULL,'scheduled',NULL);
INSERT INTO "rounds" VALUES(3,1,'Spa-Francorchamps','Circuit de Spa-Francorchamps','BE','Europe/Brussels','2023-06-29','2023-07-02','61c60dcd3a7a497597cbbe6fb875d29a',0,NULL,'scheduled',NULL);
INSERT INTO "rounds" VALUES(4,1,'Misano','Misano World Circuit Marco Simoncelli','IT','Europe/Rome','2023-07-14','2023-07-16','e2ba0f5fa5dc4965b34bafc3c66f11a3',0,NULL,'scheduled','Bologna');
INSERT INTO "rounds" VALUES(5,1,'Hockenheim','Hockenheimring','DE','Europe/Berlin','2023-09-01','2023-09-03','7ce26aac2aa644e6b773cdf112babecf',0,NULL,'scheduled',NULL);
INSERT INTO "rounds" VALUES(6,1,'Barcelona','Circuit de Barcelona-Catalunya','ES','Europe/Madrid','2023-09-29','2023-10-01','c0716564d38a44dbab08bd6c80441624',0,NULL,'scheduled',NULL);
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
	FOREIGN KEY(server_id) REFERENCES servers (id) ON DELETE CASCADE, 
	UNIQUE (server_id, series, year)
);
INSERT INTO "seasons" VALUES(1,1576932817193926802,'GT4 European Series',2023,'Bäckman siblings','http://bit.ly/jabaeckman-photos','["fp1", "fp2", "q1", "q2", "race1", "race2"]',1);
CREATE TABLE servers (
	id BIGINT NOT NULL, 
	staff_role_id BIGINT NOT NULL, 
	timezone TEXT NOT NULL, 
	team TEXT, 
	set_up_by BIGINT NOT NULL, 
	set_up_at DATETIME NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "servers" VALUES(1576932817193926802,1576932817193926803,'UTC',NULL,1576932817198121111,'2023-07-02 16:00:11.077009');
CREATE TABLE "sessions" (
	id INTEGER NOT NULL, 
	round_id INTEGER NOT NULL, 
	place INTEGER NOT NULL, 
	"key" VARCHAR(20) NOT NULL, 
	name TEXT NOT NULL, 
	start DATETIME, 
	duration INTEGER, 
	watch TEXT, 
	replay TEXT, 
	uid VARCHAR(32) NOT NULL, 
	sequence INTEGER DEFAULT '0' NOT NULL, 
	changed_at DATETIME, 
	state VARCHAR(10) DEFAULT 'scheduled' NOT NULL, 
	PRIMARY KEY (id), 
	CONSTRAINT known_state CHECK (state IN ('scheduled', 'tbc', 'postponed', 'cancelled')), 
	FOREIGN KEY(round_id) REFERENCES rounds (id) ON DELETE CASCADE, 
	UNIQUE (round_id, "key")
);
INSERT INTO "sessions" VALUES(1,1,0,'fp1','Free practice 1',NULL,NULL,NULL,NULL,'58a51e907c6f4caf97a1e65797dd86c0',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(2,1,1,'fp2','Free practice 2',NULL,NULL,NULL,NULL,'63ab2b65ff964dabbc9dc53ff7cc549d',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(3,1,2,'q1','Qualifying 1',NULL,NULL,NULL,NULL,'47ba41f507904896a8c078073417fc1a',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(4,1,3,'q2','Qualifying 2',NULL,NULL,NULL,NULL,'9511eca6de0f419ca22c9f19cce043a5',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(5,1,4,'race1','Race 1',NULL,NULL,NULL,NULL,'5784d5b712e64691b71bc7cbd38a6e0b',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(6,1,5,'race2','Race 2',NULL,NULL,NULL,NULL,'232f097625624bea974925541f9e8607',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(7,2,0,'fp1','Free practice 1',NULL,NULL,NULL,NULL,'8c510d34b3304c85b6b3246629b9b94b',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(8,2,1,'fp2','Free practice 2',NULL,NULL,NULL,NULL,'7a750ca017e843329dc143922a363d19',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(9,2,2,'q1','Qualifying 1',NULL,NULL,NULL,NULL,'03e025d245634db0a5583dbd1b4bc855',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(10,2,3,'q2','Qualifying 2',NULL,NULL,NULL,NULL,'62db4dc9a98747e4ad070dbe8eb3348a',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(11,2,4,'race1','Race 1',NULL,NULL,NULL,NULL,'b99db0bbe58b47c08b041ca9024d28b1',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(12,2,5,'race2','Race 2',NULL,NULL,NULL,NULL,'1764ef85a96140098c7339d9121671e5',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(13,3,0,'fp1','Free practice 1',NULL,NULL,NULL,NULL,'3e840d204a8548f2aee9a39b24d3d09f',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(14,3,1,'fp2','Free practice 2',NULL,NULL,NULL,NULL,'9788cdf370004c0890ed7797c71dcd1c',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(15,3,2,'q1','Qualifying 1',NULL,NULL,NULL,NULL,'e9c426b36e074e0a8af31d29bcc91bb1',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(16,3,3,'q2','Qualifying 2',NULL,NULL,NULL,NULL,'a8b649f2d51f4581a5d64df7770817d9',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(17,3,4,'race1','Race 1',NULL,NULL,NULL,NULL,'31f91c808f564c9482a0a2bd51252979',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(18,3,5,'race2','Race 2',NULL,NULL,NULL,NULL,'e2d80ad968484297b462c26ef72f233b',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(19,4,0,'fp1','Free practice 1',NULL,NULL,NULL,NULL,'8642863945cd4cbfa8621cfa5673f257',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(20,4,1,'fp2','Free practice 2',NULL,NULL,NULL,NULL,'3956528d34fb40e2a8e611a1b362b44e',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(21,4,2,'q1','Qualifying 1',NULL,NULL,NULL,NULL,'eab9cdd0b7514c399f94fa683104a9d4',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(22,4,3,'q2','Qualifying 2',NULL,NULL,NULL,NULL,'5e3b4d221eac462f8541b7aaa08077da',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(23,4,4,'race1','Race 1',NULL,NULL,NULL,NULL,'842bed488ae343f6962499371af7b83e',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(24,4,5,'race2','Race 2',NULL,NULL,NULL,NULL,'3bc96be33b59486b83199ead50586af0',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(25,5,0,'fp1','Free practice 1',NULL,NULL,NULL,NULL,'05fc55b49e564214bf1a13d9fcaf4f42',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(26,5,1,'fp2','Free practice 2',NULL,NULL,NULL,NULL,'9298952672854a8394d6b3123f9600a7',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(27,5,2,'q1','Qualifying 1',NULL,NULL,NULL,NULL,'5d08f91f4de74f7194d3cf744784112e',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(28,5,3,'q2','Qualifying 2',NULL,NULL,NULL,NULL,'018a41d6420b4533974bc829ab9bc0b5',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(29,5,4,'race1','Race 1',NULL,NULL,NULL,NULL,'4d15c792bbb0415c99c988c2360b4210',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(30,5,5,'race2','Race 2',NULL,NULL,NULL,NULL,'b85a5f163e6d4957b69f93fb21f990c8',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(31,6,0,'fp1','Free practice 1',NULL,NULL,NULL,NULL,'d7d66f8b68dd447fb2b1cc3dcbe020bc',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(32,6,1,'fp2','Free practice 2',NULL,NULL,NULL,NULL,'a64ec944579b4b53a2d98d1062de3e71',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(33,6,2,'q1','Qualifying 1',NULL,NULL,NULL,NULL,'c661e479e86341ad8ab2caf71e3ec593',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(34,6,3,'q2','Qualifying 2',NULL,NULL,NULL,NULL,'5e674c749d1945c8baa10b4ccdbf4c54',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(35,6,4,'race1','Race 1',NULL,NULL,NULL,NULL,'aeb8bd4d06df40eab6f61907278babbd',0,NULL,'scheduled');
INSERT INTO "sessions" VALUES(36,6,5,'race2','Race 2',NULL,NULL,NULL,NULL,'35b88f904c1349759b068d3eb8672110',0,NULL,'scheduled');
CREATE TABLE troubles (
	id INTEGER NOT NULL, 
	server_id BIGINT NOT NULL, 
	guild_id BIGINT NOT NULL, 
	channel_id BIGINT NOT NULL, 
	what TEXT NOT NULL, 
	since DATETIME NOT NULL, 
	told_at DATETIME, 
	PRIMARY KEY (id), 
	FOREIGN KEY(server_id) REFERENCES servers (id) ON DELETE CASCADE, 
	UNIQUE (server_id, channel_id)
);
CREATE INDEX ix_seasons_server_id ON seasons (server_id);
CREATE UNIQUE INDEX one_current_season ON seasons (server_id) WHERE current;
CREATE INDEX ix_troubles_server_id ON troubles (server_id);
CREATE INDEX ix_entries_season_id ON entries (season_id);
CREATE INDEX trail_of_server ON changes (server_id, id);
CREATE INDEX ix_drafts_server_id ON drafts (server_id);
CREATE INDEX ix_rounds_season_id ON rounds (season_id);
CREATE INDEX ix_sessions_round_id ON sessions (round_id);
CREATE INDEX ix_result_steps_result_id ON result_steps (result_id);
CREATE INDEX ix_results_session_id ON results (session_id);
CREATE INDEX ix_results_entry_id ON results (entry_id);
CREATE INDEX ix_results_photo ON results (photo);
CREATE INDEX ix_deliveries_follow_id ON deliveries (follow_id);
CREATE INDEX waiting_deliveries ON deliveries (due_at) WHERE state IN ('pending', 'paused');
CREATE INDEX ix_deliveries_announcement_id ON deliveries (announcement_id);
CREATE INDEX unfinished_in_channel ON deliveries (channel_id, id) WHERE state IN ('pending', 'claimed', 'paused');
CREATE INDEX queue_of_deliveries ON deliveries (rank, due_at, place) WHERE state IN ('pending', 'paused');
CREATE INDEX told_in_channel ON deliveries (channel_id, announcement_id);
CREATE INDEX ix_follows_server_id ON follows (server_id);
CREATE INDEX ix_notices_round_id ON notices (round_id);
CREATE INDEX ix_notices_session_id ON notices (session_id);
CREATE INDEX ix_announcements_server_id ON announcements (server_id);
CREATE INDEX ix_announcements_session_id ON announcements (session_id);
CREATE INDEX ix_announcements_result_id ON announcements (result_id);
CREATE INDEX ix_announcements_quote_id ON announcements (quote_id);
CREATE INDEX ix_announcements_change_id ON announcements (change_id);
CREATE INDEX ix_announcements_round_id ON announcements (round_id);
CREATE INDEX ix_announcements_notice_id ON announcements (notice_id);
CREATE INDEX ix_quotes_photo ON quotes (photo);
CREATE INDEX ix_quotes_season_id ON quotes (season_id);
CREATE INDEX ix_quotes_round_id ON quotes (round_id);
CREATE INDEX ix_quotes_session_id ON quotes (session_id);
COMMIT;
