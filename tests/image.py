"""What only a container engine can show: the image starts, serves a server, is well, and stops in order.

`python -m tests.image pitboard` tries the image of that name against the double of Discord on this machine.
"""

import asyncio
import sys

from tests.loopback import BOT, LoopbackDiscord, Permission

NAME = "pitboard-tried"
PATIENCE_S = 60


async def main(image: str) -> None:
    """Start the image as `compose.yaml` does, set a server up, and stop it."""
    async with await LoopbackDiscord.start() as discord:
        guild = discord.add_guild("Team", {"race-news": BOT}, roles={"Press": False})
        news = guild.channels["race-news"]
        boss = guild.member("boss", permissions=Permission.MANAGE_GUILD)
        await _docker(*_start(image, discord))
        try:
            await discord.wait_for(lambda: discord.gateway.is_ready, PATIENCE_S, "the bot to be ready")
            answer = await boss.slash(news, "setup", {"channel": news, "staff": guild.roles["Press"]})
            await answer.settled()
            await _docker("exec", NAME, "python", "-m", "bot", "check")
            await _docker("exec", NAME, "python", "-m", "bot", "backup", "data/tried.backup")
            await _docker("stop", NAME)
            status = await _docker("inspect", "--format", "{{.State.ExitCode}}", NAME)
            assert status == "0", f"it ended with {status}"
        finally:
            await _docker("logs", NAME)
            await _docker("rm", "--force", NAME)
        assert discord.violations == []


def _start(image: str, discord: LoopbackDiscord) -> list[str]:
    return [
        *("run", "--detach", "--name", NAME, "--network", "host", "--init", "--read-only", "--tmpfs", "/tmp"),  # noqa: S108
        *("--cap-drop", "ALL", "--security-opt", "no-new-privileges:true", "--volume", "/data"),
        *("--env", f"DISCORD_TOKEN={discord.token}", "--env", f"DISCORD_API_URL={discord.api_url}"),
        image,
    ]


async def _docker(*words: str) -> str:
    """What the engine answers; its own complaints go to this process's.

    Raises:
        SystemExit: it refused.
    """
    process = await asyncio.create_subprocess_exec("docker", *words, stdout=asyncio.subprocess.PIPE)
    answer, _ = await process.communicate()
    sys.stdout.write(answer.decode())
    if process.returncode:
        sys.exit(f"docker {' '.join(words)} ended with {process.returncode}")
    return answer.decode().strip()


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1]))
