#!/usr/bin/env bash
# Makes the scan scorer's reader models again: draws the set, measures it, labels it, fits. Needs a JDK 17 (pictures differ a
# little from one JDK to the next), and for the labels what README.md names. Ten to fifteen minutes on two cores.
#
#   qrart-eval/training/train.sh [FOLDER] [COUNT] [SEED] [DATE]
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
folder=${1:-$root/qrart-eval/target/training}
count=${2:-300}
seed=${3:-2026}
date=${4:-2026-11-30}
cd "$root"
./mvnw -B -ntp -q -pl qrart-eval -am -DskipTests package dependency:build-classpath -Dmdep.outputFile=target/classpath
cp="qrart-core/target/classes:qrart-eval/target/classes:qrart-eval/target/test-classes:$(cat qrart-eval/target/classpath)"
run() { java -Djava.awt.headless=true -cp "$cp" "io.github.qrart.eval.training.$1" "${@:2}"; }
run DrawTrainingSet "$folder" "$count" "$seed"
run MeasureTrainingSet "$folder"
${PYTHON:-python3} qrart-eval/training/label.py "$folder"
run FitScanModels readers "$folder" qrart-core/src/main/resources/io/github/qrart/scan "$date"
