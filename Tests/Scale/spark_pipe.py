#!/usr/bin/env python3
"""Runs `extract --lines` and `annotate` in Spark, and proves that the answers are those of a direct run.

  pip install pyspark     # and a Java runtime: Debian's default-jre-headless
  spark-submit Tests/Scale/spark_pipe.py [--program .build/release/pullquote] [--lines 20000] [--partitions 16]

`python3 Tests/Scale/spark_pipe.py` runs it on the cores of this machine. One line in 200 is bad on purpose, and Spark
runs with `checkCode=True`, as Scala's `pipe` always does: a filter that exits with another status than 0 kills the job.
With `--without-spark` the partitions are run one by one, which checks the same equality where Spark is missing.
"""
import argparse, json, os, subprocess, sys

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
NAMES = ["Ana Ruiz", "Tobias Renn", "Wilhelmina Osei", "Bruno Okafor", "Odile Marchetti"]
BAD = 200


def page(number):
    """An invented story as a page."""
    name = NAMES[number % len(NAMES)]
    paragraphs = [f"<p>The ferry left pier {number} late again, and the people on it waited for hours in the rain.</p>"]
    for turn in range(1 + number % 7):
        paragraphs.append(f"<p>“We counted {turn + 2} gulls on the rail,” said {name}, who sells tickets on the island.</p>")
    body = "".join(paragraphs)
    return f"<html><head><title>Ferry {number}</title></head><body><article><h1>Ferry {number}</h1>{body}</article></body></html>"


def lines(count):
    """The input: a page a line, with one line in 200 that is not valid."""
    for number in range(count):
        if number % BAD == BAD // 2:
            yield f"line {number} is no JSON"
        else:
            yield json.dumps({"id": number, "html": page(number)}, ensure_ascii=False)


def direct(command, given):
    run = subprocess.run(command, input="\n".join(given) + "\n", capture_output=True, encoding="utf8")
    if run.returncode != 0:
        sys.exit(f"{' '.join(command)} ended with status {run.returncode}: {run.stderr.strip()}")
    return run.stdout.splitlines()


def in_spark(commands, given, partitions):
    from pyspark.sql import SparkSession

    session = SparkSession.builder.master(os.environ.get("MASTER", "local[*]")).appName("pullquote").getOrCreate()
    session.sparkContext.setLogLevel("ERROR")
    records = session.sparkContext.parallelize(given, partitions)
    for command in commands:
        records = records.pipe(" ".join(command), checkCode=True)
    answers = records.collect()
    session.stop()
    return answers


def in_parts(commands, given, partitions):
    size = -(-len(given) // partitions)
    answers = []
    for start in range(0, len(given), size):
        part = given[start : start + size]
        for command in commands:
            part = direct(command, part)
        answers += part
    return answers


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--program", default=os.path.join(ROOT, ".build/release/pullquote"))
    arguments.add_argument("--lines", type=int, default=20_000)
    arguments.add_argument("--partitions", type=int, default=16)
    arguments.add_argument("--without-spark", action="store_true")
    options = arguments.parse_args()

    # Spark runs as many partitions at a time as there are cores, so that each filter needs one.
    limits = ["--jobs", "1", "--keep-going"]
    commands = [[options.program, "extract", "--lines"] + limits, [options.program, "annotate"] + limits]
    given = list(lines(options.lines))
    expected = given
    for command in commands:
        expected = direct(command, expected)
    scale = in_parts if options.without_spark else in_spark
    answers = scale(commands, given, options.partitions)

    failed = sum("error" in json.loads(answer) for answer in answers)
    bad = sum(1 for number in range(options.lines) if number % BAD == BAD // 2)
    print(f"{len(given)} lines in, {len(answers)} out, {len(answers) - failed} annotated, {failed} error lines")
    print("equal to a direct run" if answers == expected else "NOT equal to a direct run")
    sys.exit(0 if answers == expected and failed == bad and len(answers) == len(given) else 1)


if __name__ == "__main__":
    main()
