# Reads lines of wall, processor and MiB of another program, the same of this one, and perhaps of a peer; prints medians, and the
# ratios of this one to each with their least and most; peer names the peer, if there is any.
{ other[NR] = $1; mine[NR] = $4; ratio[NR] = $4 / $1; processor[NR] = $5 / $2; before[NR] = $3; now[NR] = $6 }
NF > 6 { beside[NR] = $4 / $7 }
END {
  printf "| %s | %.2f | %.2f | %s | %.2f | %d, %d |", name, median(other), median(mine), spread(ratio), median(processor), median(before), median(now)
  if (1 in beside) printf " %s |", spread(beside)
  else if (peer != "") printf " – |"
  print ""
}

function sort(values, n,   i, j, held) {
  for (i = 2; i <= n; i++) {
    held = values[i]
    for (j = i - 1; j > 0 && values[j] > held; j--) values[j + 1] = values[j]
    values[j + 1] = held
  }
}

function median(values) {
  sort(values, NR)
  return NR % 2 ? values[(NR + 1) / 2] : (values[NR / 2] + values[NR / 2 + 1]) / 2
}

function spread(values,   middle) {
  middle = median(values)
  return sprintf("%.2f (%.2f to %.2f)", middle, values[1], values[NR])
}
